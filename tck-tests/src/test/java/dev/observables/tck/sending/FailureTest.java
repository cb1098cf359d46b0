package dev.observables.tck.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@ObservablesTest
class FailureTest {

    @ApplicationScoped
    static class FailureSender {

        @Observable(send = "failure.succeeded", sendOnFailure = "failure.failed")
        void act(Throwable failure) throws Throwable {
            if (failure != null) {
                throw failure;
            }
        }

        @Observable(sendOnFailure = {"failure.failed", "failure.failed_too"})
        void failInTwoNames() {
            throw new IllegalStateException("twice");
        }
    }

    @ApplicationScoped
    static class FailureListener extends RecordingListener {

        @Observable(listen = "failure.*")
        void hear(ObservableEvent event) {
            keep(event);
        }
    }

    @Inject
    FailureSender sender;

    @Inject
    FailureListener listener;

    @Inject
    Observables observables;

    @Test
    @Assertion(
            "OBS-1.8: The failure event's payload is the very exception that the caller catches, and no success event follows.")
    void throwingMethodSendsItsFailureEventAlone() {
        var failure = new Exception("checked");

        assertThat(catchThrowable(() -> sender.act(failure))).isSameAs(failure);

        Patience.untilQuiet(observables);
        var event = listener.heard().event();
        assertThat(event.name()).isEqualTo("failure.failed");
        assertThat(event.payload()).isSameAs(failure);
        assertThat(event.arguments().get("failure")).isSameAs(failure);
    }

    @Test
    @Assertion("OBS-1.8: An Error is sent like an exception.")
    void errorIsAFailureToo() {
        var failure = new StackOverflowError("not a real one");

        assertThat(catchThrowable(() -> sender.act(failure))).isSameAs(failure);

        Patience.untilQuiet(observables);
        assertThat(listener.heard().event().payload()).isSameAs(failure);
    }

    @Test
    @Assertion("OBS-1.8: A method that returned sends its success event alone.")
    void succeedingMethodSendsNoFailureEvent() throws Throwable {
        sender.act(null);

        Patience.untilQuiet(observables);
        assertThat(listener.heard().names()).containsExactly("failure.succeeded");
    }

    @Test
    @Assertion("OBS-1.8: Two failure names are each heard once.")
    void everyFailureNameIsSent() {
        assertThat(catchThrowable(sender::failInTwoNames)).hasMessage("twice");

        Patience.untilQuiet(observables);
        assertThat(listener.heard().names()).containsExactlyInAnyOrder("failure.failed", "failure.failed_too");
    }
}
