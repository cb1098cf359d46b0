package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Transactions;
import dev.observables.spi.JournalException;
import dev.observables.spi.JournaledCall;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;

/**
 * Ends the call of a durable listener as a part of the listener's own transaction, so that both take effect or neither does
 * (OBS-11.5). A call that is no longer this node's cannot commit.
 */
public final class TransactionFence {

    private final CurrentCall current;
    private final Transactions transactions;

    TransactionFence(CurrentCall current, Transactions transactions) {
        this.current = current;
        this.transactions = transactions;
    }

    /**
     * Calls a method, inside its transaction if it has one.
     *
     * @throws JournalException if the transaction must not be committed; it is marked for rollback then
     */
    public Object around(Method method, Callable<Object> work) throws Exception {
        var call = current.get();
        var journaled = call == null ? null : call.journaled();
        if (journaled == null || !call.called().isCalledAs(method) || !call.enterFence()) {
            return work.call();
        }
        Object result;
        try {
            result = work.call();
        } finally {
            call.leaveFence();
        }
        // what returns a stage ends with its stage, after the transaction
        if (!(result instanceof CompletionStage) && transactions.isActive()) {
            end(call, journaled);
        }
        return result;
    }

    private void end(ListenerCall call, JournaledCall journaled) {
        try {
            if (call.isFinished()) {
                throw new JournalException(Messages.ENDED_TOO_LATE.text(
                        call.event().name(), call.event().id(), call.listener()));
            }
            if (transactions.isMarkedRollback()) {
                journaled.rollsBack();
            } else {
                journaled.endInTransaction();
            }
        } catch (RuntimeException | Error refused) {
            transactions.markRollback(refused);
            throw refused;
        }
    }
}
