package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.outbox.Filter;
import dev.observables.tck.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Which of a sender's arguments are stored. */
@Tag("embedded")
class StoredArgumentsTest {

    @ApplicationScoped
    static class Registration {

        @Observable(send = "registered")
        public void register(String email, String password, int age) {}
    }

    @ApplicationScoped
    static class Mailing {

        @Inject
        CallRecorder recorder;

        @Durable
        @Observable(listen = "registered")
        void mail(@Argument("email") String address) throws Exception {
            recorder.record("mail", null, address);
        }
    }

    @ApplicationScoped
    static class Statistics {

        @Inject
        CallRecorder recorder;

        @Durable
        @Observable(listen = "registered")
        void count(@Argument int age) throws Exception {
            recorder.record("count", null, age);
        }
    }

    @ApplicationScoped
    static class Everything {

        @Inject
        CallRecorder recorder;

        @Durable
        @Observable(listen = {"registered", "uploaded", "relayed"})
        void listen(ObservableEvent event) throws Exception {
            recorder.record("everything", event, event.arguments());
        }
    }

    /** What a server injects for an application's own resolver. */
    record Tenant(String name) {}

    @ApplicationScoped
    static class Uploads {

        @Observable(send = "uploaded")
        public void upload(
                String name,
                @Context UriInfo uri,
                @Suspended AsyncResponse response,
                InputStream in,
                OutputStream out) {
            response.resume("done");
        }

        @Observable(send = "uploaded")
        public void uploadFor(@Context Tenant tenant, String name) {}
    }

    @ApplicationScoped
    static class Relay {

        @Durable
        @Observable(listen = "registered", send = "relayed")
        public void relay(ObservableEvent event, @Argument("email") String address) {}
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: Two listeners name one argument each; the third argument is not in the table.")
    void namedArgumentsAreStored(Cluster cluster) {
        var node = cluster.start(Registration.class, Mailing.class, Statistics.class);
        var gate = cluster.calls().hold("mail");

        node.get(Registration.class).register("a@example.org", "hunter2", 42);
        gate.untilReached();

        var stored = node.outbox().waiting(Filter.all().listener("*#mail"));
        assertThat(stored)
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.json())
                        .contains("a@example.org", "42")
                        .doesNotContain("hunter2", "password"));
        gate.open();
        assertThat(cluster.calls().await("mail", 1).get(0).value()).isEqualTo("a@example.org");
        assertThat(cluster.calls().await("count", 1).get(0).value()).isEqualTo(42);
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: A listener takes the ObservableEvent, and so receives all arguments.")
    void allArgumentsAreStoredForAnObservableEvent(Cluster cluster) {
        var node = cluster.start(Registration.class, Everything.class);

        node.get(Registration.class).register("a@example.org", "hunter2", 42);

        var arguments = (Map<?, ?>) cluster.calls().only("everything").value();
        assertThat(arguments).hasSize(3);
        assertThat(arguments.get("email")).isEqualTo("a@example.org");
        assertThat(arguments.get("password")).isEqualTo("hunter2");
        assertThat(((Number) arguments.get("age")).intValue()).isEqualTo(42);
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: A method takes a name, a URI, an AsyncResponse, and two streams.")
    void streamsAndContextsAreNotStored(Cluster cluster) {
        var node = cluster.start(Uploads.class, Everything.class);

        node.get(Uploads.class)
                .upload(
                        "picture.png",
                        (UriInfo) Proxy.newProxyInstance(
                                UriInfo.class.getClassLoader(),
                                new Class<?>[] {UriInfo.class},
                                (proxy, method, all) -> null),
                        new AsyncResponseStub().response(),
                        new ByteArrayInputStream(new byte[1]),
                        OutputStream.nullOutputStream());

        var arguments = (Map<?, ?>) cluster.calls().only("everything").value();
        assertThat(arguments).isEqualTo(Map.of("name", "picture.png"));
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: A durable listener that takes the ObservableEvent and an argument sends another event.")
    void eventThatAListeningSenderReceivedIsNotStored(Cluster cluster) {
        var node = cluster.start(Registration.class, Relay.class, Everything.class);

        node.get(Registration.class).register("a@example.org", "hunter2", 42);

        assertThat(cluster.calls().await("everything", 2))
                .extracting(Calls.Call::value)
                .contains(Map.of("address", "a@example.org"));
    }

    @OnEachDatabase
    @Assertion("OBS-11.2: A @Context parameter has a type of the application's own.")
    void contextsOfTheApplicationAreNotStored(Cluster cluster) {
        var node = cluster.start(Uploads.class, Everything.class);

        node.get(Uploads.class).uploadFor(new Tenant("north"), "picture.png");

        assertThat(cluster.calls().only("everything").value()).isEqualTo(Map.of("name", "picture.png"));
    }
}
