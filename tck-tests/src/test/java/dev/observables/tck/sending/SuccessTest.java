package dev.observables.tck.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@ObservablesTest
class SuccessTest {

    @ApplicationScoped
    static class SuccessSender {

        @Inject
        Observables observables;

        @Inject
        SuccessListener listener;

        private List<String> heardBeforeReturn;

        @Observable(send = "success.sent")
        String succeed() {
            Patience.untilQuiet(observables);
            heardBeforeReturn = listener.heard().names();
            return "value";
        }

        @Observable(send = "success.sent")
        String throwUnchecked() {
            throw new IllegalStateException("unchecked");
        }

        @Observable(send = "success.sent")
        String throwChecked() throws IOException {
            throw new IOException("checked");
        }

        @Observable(send = "success.sent")
        String throwError() {
            throw new AssertionError("error");
        }

        List<String> heardBeforeReturn() {
            return heardBeforeReturn;
        }
    }

    @ApplicationScoped
    static class SuccessListener extends RecordingListener {

        @Observable(listen = {"success.sent", "success.later"})
        void hear(ObservableEvent event) {
            keep(event);
        }
    }

    @Inject
    SuccessSender sender;

    @Inject
    SuccessListener listener;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-1.1: The sending method itself waits for quiet and finds that nobody has heard it; after its return"
            + " the listener has, once.")
    void eventGoesOutAfterTheMethodHasReturned() {
        sender.succeed();

        Patience.untilQuiet(observables);
        assertThat(sender.heardBeforeReturn()).isEmpty();
        assertThat(listener.heard().payloads()).containsExactly("value");
    }

    @Test
    @Assertion(
            "OBS-1.1: Methods throw an unchecked and a checked exception and an error; the only event heard is a later one.")
    void throwingMethodSendsNothing() {
        assertThatThrownBy(sender::throwUnchecked).hasMessage("unchecked");
        assertThatThrownBy(sender::throwChecked).isInstanceOf(IOException.class).hasMessage("checked");
        assertThatThrownBy(sender::throwError)
                .isInstanceOf(AssertionError.class)
                .hasMessage("error");

        Patience.result(observables.send("success.later"));

        Patience.untilQuiet(observables);
        assertThat(listener.heard().names()).containsExactly("success.later");
    }

    @Test
    @Assertion("OBS-1.1: One call's event has a name, a source, an id of its own and a time, and begins a chain.")
    void eventNamesItsSourceAndBeginsAChain() {
        var before = Instant.now().minusMillis(1);

        sender.succeed();
        sender.succeed();

        Patience.untilQuiet(observables);
        var events = listener.heard().events();
        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.name()).isEqualTo("success.sent");
            assertThat(event.source()).endsWith("SuccessSender#succeed");
            assertThat(event.time()).isBetween(before, Instant.now());
            assertThat(event.correlationId()).isEqualTo(event.id());
            assertThat(event.causationId()).isNull();
            assertThat(event.depth()).isZero();
        });
        assertThat(events).extracting(ObservableEvent::id).doesNotHaveDuplicates();
    }
}
