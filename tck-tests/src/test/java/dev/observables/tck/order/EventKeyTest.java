package dev.observables.tck.order;

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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

@ObservablesTest
class EventKeyTest {

    record Parcel(String address) {}

    public static class Letter {

        public final long number = 42;

        public String getAddress() {
            return "Rome";
        }
    }

    @ApplicationScoped
    static class Post {

        @Observable(send = "key.argument", key = "weight")
        public void weigh(int weight, String address) {}

        @Observable(send = "key.argument", key = "address")
        public Parcel argumentBeforePayload(String address) {
            return new Parcel("Paris");
        }

        @Observable(send = "key.component", key = "address")
        public Parcel pack() {
            return new Parcel("Paris");
        }

        @Observable(send = "key.component", key = "address")
        public CompletionStage<Optional<Parcel>> packLater() {
            return CompletableFuture.completedFuture(Optional.of(new Parcel("Oslo")));
        }

        @Observable(send = "key.getter", key = "address")
        public Letter write() {
            return new Letter();
        }

        @Observable(send = "key.field", key = "number")
        public Letter number() {
            return new Letter();
        }

        @Observable(send = "key.null", key = "address")
        public Parcel withoutAddress() {
            return new Parcel(null);
        }

        @Observable(sendOnFailure = "key.refused", key = "address")
        public void refuse(String address) {
            throw new IllegalStateException("refused");
        }
    }

    @ApplicationScoped
    static class KeyListener extends RecordingListener {

        @Inject
        Observables observables;

        @Observable(listen = "key.*")
        void hear(ObservableEvent event) {
            keep(event);
            if (event.name().equals("key.cause")) {
                observables.send("key.consequence");
            }
        }

        @Observable(listen = "key.*:completed")
        void hearCompletion(ObservableEvent event) {
            keep(event);
        }
    }

    @Inject
    Post post;

    @Inject
    KeyListener listener;

    @Inject
    Observables observables;

    @Test
    @Assertion(
            "OBS-12.1: Sends with an int and a String argument as keys; one name is both argument and record component.")
    void keyIsAnArgumentsString() {
        post.weigh(7, "Lima");
        assertThatKeyOf("key.argument").isEqualTo("7");

        listener.forget();
        post.argumentBeforePayload("Rome");
        assertThatKeyOf("key.argument").isEqualTo("Rome");
    }

    @Test
    @Assertion(
            "OBS-12.1: Sends a record of one package, also inside a stage's Optional, and a class with getter and field.")
    void keyIsAPropertyOfThePayload() {
        post.pack();
        assertThatKeyOf("key.component").isEqualTo("Paris");

        listener.forget();
        post.packLater();
        assertThatKeyOf("key.component").isEqualTo("Oslo");

        post.write();
        assertThatKeyOf("key.getter").isEqualTo("Rome");
        post.number();
        assertThatKeyOf("key.field").isEqualTo("42");
    }

    @Test
    @Assertion("OBS-12.1: Sends a payload whose property is null, and by program with a null key and with none.")
    void nullIsNoKey() {
        post.withoutAddress();
        assertThatKeyOf("key.null").isNull();

        observables.withKey("Rome").withKey(null).send("key.none");
        assertThatKeyOf("key.none").isNull();
    }

    @Test
    @Assertion("OBS-12.1: A method fails; its key is an argument.")
    void eventOfAFailureHasTheArgumentsKey() {
        assertThat(catchThrowable(() -> post.refuse("Rome"))).hasMessage("refused");
        assertThatKeyOf("key.refused").isEqualTo("Rome");
    }

    @Test
    @Assertion(
            "OBS-12.1: Sends by program with a key and a cause, in either order; the listener's own event has no key.")
    void keyIsGivenByProgram() {
        Patience.result(observables.withKey("Rome").send("key.cause"));
        var cause = event("key.cause");
        assertThat(cause.key()).isEqualTo("Rome");
        assertThatKeyOf("key.consequence").isNull();

        Patience.result(observables.causedBy(cause).withKey("Oslo").send("key.first"));
        Patience.result(observables.withKey("Lima").causedBy(cause).send("key.second"));
        assertThatKeyOf("key.first").isEqualTo("Oslo");
        assertThatKeyOf("key.second").isEqualTo("Lima");
        assertThat(event("key.first").causationId()).isEqualTo(cause.id());
        assertThat(event("key.second").causationId()).isEqualTo(cause.id());
    }

    @Test
    @Assertion("OBS-12.1: Listens to the completion of an event with a key.")
    void derivedEventHasTheKeyOfItsCause() {
        Patience.result(observables.withKey("Rome").send("key.derived"));
        assertThatKeyOf("key.derived:completed").isEqualTo("Rome");
    }

    private AbstractStringAssert<?> assertThatKeyOf(String name) {
        return assertThat(event(name).key());
    }

    private ObservableEvent event(String name) {
        Patience.untilQuiet(observables);
        return listener.heard().events().stream()
                .filter(event -> event.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
