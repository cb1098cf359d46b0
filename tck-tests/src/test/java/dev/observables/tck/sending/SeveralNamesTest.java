package dev.observables.tck.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class SeveralNamesTest {

    @Observable(send = "names.a")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface SendsA {}

    @ApplicationScoped
    static class Distinct {

        @Observable(send = {"names.a", "names.b", "names.c"})
        void sendAll() {}
    }

    @ApplicationScoped
    static class Repeated {

        @Observable(
                send = {"names.a", "names.b", "names.a"},
                sendOnFailure = "names.a")
        void sendTwice() {}
    }

    @ApplicationScoped
    static class Composed {

        @SendsA
        @Observable(send = "names.b")
        void sendBoth() {}
    }

    @ApplicationScoped
    static class Listener extends RecordingListener {

        @Observable(listen = {"names.a", "names.b", "names.c"})
        void hear(ObservableEvent event) {
            keep(event);
        }
    }

    @Test
    @Assertion("OBS-1.7: A method with three names is called once: each is heard once, as an event of its own.")
    void eachNameIsSentOnce() {
        try (var log = LogCapture.open();
                var deployment = Deployment.of(Distinct.class, Listener.class).start()) {
            deployment.get(Distinct.class).sendAll();

            Patience.untilQuiet(deployment.observables());
            var heard = deployment.get(Listener.class).heard();
            assertThat(heard.names()).containsExactlyInAnyOrder("names.a", "names.b", "names.c");
            assertThat(heard.events()).extracting(ObservableEvent::id).doesNotHaveDuplicates();
            assertThat(log.matching("OBS0203")).isEmpty();
        }
    }

    @Test
    @Assertion(
            "OBS-1.7: A name is given twice in send: it is heard once per call, and one warning names method and name.")
    void nameGivenTwiceIsSentOnceAndReported() {
        try (var log = LogCapture.open();
                var deployment = Deployment.of(Repeated.class, Listener.class).start()) {
            deployment.get(Repeated.class).sendTwice();

            Patience.untilQuiet(deployment.observables());
            assertThat(deployment.get(Listener.class).heard().names()).containsExactlyInAnyOrder("names.a", "names.b");
            assertThat(log.matching("OBS0203"))
                    .singleElement()
                    .asString()
                    .contains("sendTwice", "\"names.a\"", "WARNING");
        }
    }

    @Test
    @Assertion("OBS-1.7: A composed annotation and a direct one on one method add up.")
    void composedAndDirectAnnotationsAddUp() {
        try (var deployment = Deployment.of(Composed.class, Listener.class).start()) {
            deployment.get(Composed.class).sendBoth();

            Patience.untilQuiet(deployment.observables());
            assertThat(deployment.get(Listener.class).heard().names()).containsExactlyInAnyOrder("names.a", "names.b");
        }
    }
}
