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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@ObservablesTest
class PayloadTest {

    @ApplicationScoped
    static class PayloadSender {

        @Observable(send = "payload.sent")
        void sendNothing() {}

        @Observable(send = "payload.sent")
        List<String> send(List<String> names, byte[] content, int number, String absent) {
            return names;
        }

        @Observable(send = "payload.sent")
        int sendPrimitive() {
            return 42;
        }
    }

    @ApplicationScoped
    static class PayloadListener extends RecordingListener {

        @Observable(listen = "payload.sent")
        void hear(ObservableEvent event) {
            keep(event);
        }
    }

    @Inject
    PayloadSender sender;

    @Inject
    PayloadListener listener;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-1.6: A void method's event has a null payload and no arguments.")
    void voidMethodSendsANullPayload() {
        sender.sendNothing();

        Patience.untilQuiet(observables);
        assertThat(listener.heard().event().payload()).isNull();
        assertThat(listener.heard().event().payload(String.class)).isNull();
        assertThat(listener.heard().event().arguments()).isEmpty();
    }

    @Test
    @Assertion(
            "OBS-1.6: Payload and arguments are compared by identity with what the caller gave and got; a null argument is there too.")
    void payloadAndArgumentsAreTheSendersOwnObjects() {
        var names = new ArrayList<>(List.of("a"));
        var content = new byte[] {1};

        var returned = sender.send(names, content, 7, null);

        Patience.untilQuiet(observables);
        var event = listener.heard().event();
        assertThat(event.payload()).isSameAs(returned).isSameAs(names);
        assertThat(event.arguments()).containsOnlyKeys("names", "content", "number", "absent");
        assertThat(event.arguments().get("names")).isSameAs(names);
        assertThat(event.arguments().get("content")).isSameAs(content);
        assertThat(event.arguments()).containsEntry("number", 7).containsEntry("absent", null);
    }

    @Test
    @Assertion(
            "OBS-1.6: A primitive result is the payload, typed access names what does not fit, and arguments cannot be changed.")
    void eventGivesItsPayloadByTypeAndItsArgumentsUnmodifiable() {
        sender.sendPrimitive();

        Patience.untilQuiet(observables);
        var event = listener.heard().event();
        assertThat(event.payload(Integer.class)).isEqualTo(42);
        assertThat(event.payload(Number.class)).isEqualTo(42);
        assertThatThrownBy(() -> event.payload(String.class))
                .isInstanceOf(ClassCastException.class)
                .hasMessageContaining("payload.sent")
                .hasMessageContaining("Integer")
                .hasMessageContaining("String")
                .hasMessageNotContaining("42");
        assertThatThrownBy(() -> event.arguments().put("name", "value"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
