package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Transactions;
import java.util.concurrent.RejectedExecutionException;

/** Holds events until the sending thread's transaction is over: a commit releases them, a rollback discards them. */
final class CommitWait {

    private final Transactions transactions;
    private final Contexts contexts;
    private final EventRelease release;

    CommitWait(Transactions transactions, Contexts contexts, EventRelease release) {
        this.transactions = transactions;
        this.contexts = contexts;
        this.release = release;
    }

    /** Whether an event that is sent after commit has to wait for one. */
    boolean isNeeded() {
        return transactions.isActive();
    }

    /** @param releasing releases the event on the thread that completes the transaction, in the contexts of the current one */
    void releaseAfterCommit(EventDelivery delivery, Runnable releasing) {
        var stage = delivery.stage();
        if (stage != null) {
            stage.waitFor(transactions.current());
        }
        try {
            var committed = contexts.capture(releasing);
            transactions.afterCompletion(() -> end(delivery, committed), () -> end(delivery, () -> discard(delivery)));
        } catch (RuntimeException | Error refused) {
            var text = Messages.TRANSACTION_UNKNOWN.text(delivery.event().name());
            end(delivery, () -> release.reject(delivery, new RejectedExecutionException(text, refused)));
        }
    }

    private void end(EventDelivery delivery, Runnable continuation) {
        if (delivery.stage() != null) {
            delivery.stage().waitNoMore();
        }
        try {
            continuation.run();
        } catch (RuntimeException | Error contextGone) {
            delivery.release(() -> release.reject(delivery, ForeignFailure.rejection(contextGone)));
        }
    }

    private static void discard(EventDelivery delivery) {
        var text = Messages.ROLLED_BACK.text(delivery.event().name());
        Log.debug(() -> text);
        delivery.discard(new IllegalStateException(text));
    }
}
