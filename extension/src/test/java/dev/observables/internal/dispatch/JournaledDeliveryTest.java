package dev.observables.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Outcome;
import dev.observables.spi.JournaledCall;
import dev.observables.spi.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a journal is told of one attempt, whoever ends it first. */
class JournaledDeliveryTest {

    private static final Throwable REASON = new IllegalStateException("shut down");

    private final List<String> told = new ArrayList<>();
    private final List<ListenerCall> countedOut = new ArrayList<>();
    private final Listener listener = ModelBean.listener(() -> null);
    private BooleanSupplier begin = () -> true;
    private JournaledDelivery delivery;
    private ListenerCall call;

    @BeforeEach
    void makeCall() {
        var route = Route.to(List.of(listener), List.of(), "model", true, null, null);
        delivery = new JournaledDelivery(
                new Attempt(), route, (ofDelivery, finished) -> countedOut.add(finished), new CurrentCall());
        call = delivery.claim(0);
    }

    @Test
    void callThatEndsAsUsual() {
        invoke();

        assertThat(told).containsExactly("begin", "ended SUCCEEDED", "returned");
        assertThat(countedOut).containsExactly(call);
    }

    @Test
    void callThatTheJournalWithdrawsEndsWithoutAWord() {
        begin = () -> false;

        invoke();

        assertThat(told).containsExactly("begin");
        assertThat(countedOut).containsExactly(call);
    }

    @Test
    void callThatCannotBeBegunWasNotRun() {
        begin = () -> {
            throw new IllegalStateException("no connection");
        };

        invoke();

        assertThat(told).containsExactly("begin", "notRun no connection");
        assertThat(countedOut).containsExactly(call);
    }

    @Test
    void callThatIsRejectedBeforeItBeginsWasNotRun() {
        call.reject(REASON);
        invoke();

        assertThat(told).containsExactly("notRun shut down");
        assertThat(countedOut).containsExactly(call);
    }

    @Test
    void callThatIsRejectedWhileItIsBeingBegunHasFailed() {
        begin = () -> call.reject(REASON);

        invoke();

        assertThat(told).containsExactly("begin", "ended FAILED", "returned");
        assertThat(countedOut).containsExactly(call);
    }

    @Test
    void callThatIsWithdrawnWhileItIsRejectedEndsWithoutAWord() {
        begin = () -> !call.reject(REASON);

        invoke();

        assertThat(told).containsExactly("begin");
        assertThat(countedOut).containsExactly(call);
    }

    @Test
    void callThatTheContainerDoesNotMakeHasFailed() {
        assertThat(call.begins()).isTrue();
        call.reject(REASON);

        assertThat(told).containsExactly("begin", "ended FAILED", "returned");
    }

    @Test
    void callThatTimedOutReturnsLater() {
        assertThat(call.begins()).isTrue();
        call.enter();
        call.begin();
        call.finish(Outcome.Status.FAILED, REASON);
        assertThat(told).containsExactly("begin", "ended FAILED");

        delivery.ended(call);
        delivery.ended(call);

        assertThat(told).containsExactly("begin", "ended FAILED", "returned");
    }

    /** As {@link ListenerInvoker} does it, without a container. */
    private void invoke() {
        if (call.begins()) {
            call.enter();
            call.run();
            call.leave();
        }
    }

    private final class Attempt implements JournaledCall {

        @Override
        public String listener() {
            return listener.id();
        }

        @Override
        public StoredEvent event() {
            return null;
        }

        @Override
        public boolean begin() {
            told.add("begin");
            return begin.getAsBoolean();
        }

        @Override
        public void rollsBack() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endInTransaction() {
            told.add("endInTransaction");
        }

        @Override
        public void ended(Outcome outcome) {
            told.add("ended " + outcome.status());
        }

        @Override
        public void returned() {
            told.add("returned");
        }

        @Override
        public void notRun(Throwable reason) {
            told.add("notRun " + reason.getMessage());
        }
    }
}
