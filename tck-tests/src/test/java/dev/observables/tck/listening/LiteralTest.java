package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The literals of the API's annotations, and what an extension makes with them of a method without annotations. */
@Tag("embedded")
class LiteralTest {

    @SuppressWarnings("unused") // its annotations are compared with the literals
    private interface Annotated {

        @Observable(
                send = {"literal.sent", "literal.too"},
                sendOnFailure = "literal.failed",
                listen = "literal.*",
                await = true,
                afterCommit = false)
        void observable(@Payload Object payload, @Argument("email") Object named, @Argument Object unnamed);

        @Observable
        void observableByDefault();
    }

    @ApplicationScoped
    static class Plain {

        private final List<String> calls = new ArrayList<>();

        void hear(String payload, String argument) {
            calls.add(payload + " for " + argument);
        }

        List<String> calls() {
            return calls;
        }
    }

    /** Makes {@link Plain#hear} a listener. */
    static class AnnotatingExtension implements Extension {

        void annotate(@Observes ProcessAnnotatedType<Plain> phase) {
            phase.configureAnnotatedType()
                    .filterMethods(method -> method.getJavaMember().getName().equals("hear"))
                    .forEach(method -> {
                        method.add(Observable.Literal.INSTANCE.withListen("literal.sent"));
                        method.params().get(0).add(Payload.Literal.INSTANCE);
                        method.params().get(1).add(Argument.Literal.of("email"));
                    });
        }
    }

    @Test
    @Assertion("OBS-2.1: Compares literals of @Observable with annotations in the source that have the same members.")
    void literalOfObservableEqualsTheAnnotation() throws Exception {
        var literal = Observable.Literal.INSTANCE
                .withSend("literal.sent", "literal.too")
                .withSendOnFailure("literal.failed")
                .withListen("literal.*")
                .withAwait(true)
                .withAfterCommit(false);

        assertEqual(literal, observable("observable", Object.class, Object.class, Object.class));
        assertEqual(Observable.Literal.INSTANCE, observable("observableByDefault"));
        assertThat(literal).isNotEqualTo(literal.withListen("literal.other"));
    }

    @Test
    @Assertion("OBS-2.4: Compares literals of @Payload and @Argument with annotations in the source that have the same"
            + " members.")
    void literalsOfParametersEqualTheAnnotations() throws Exception {
        var parameters = Annotated.class
                .getDeclaredMethod("observable", Object.class, Object.class, Object.class)
                .getParameters();

        assertEqual(Payload.Literal.INSTANCE, parameters[0].getAnnotation(Payload.class));
        assertEqual(Argument.Literal.of("email"), parameters[1].getAnnotation(Argument.class));
        assertEqual(Argument.Literal.INSTANCE, parameters[2].getAnnotation(Argument.class));
    }

    @Test
    @Assertion("OBS-2.1: Changes the arrays that a literal was given and has returned.")
    void literalsCannotBeChangedThroughTheirArrays() {
        var events = new String[] {"literal.sent"};
        var literal = Observable.Literal.INSTANCE
                .withSend(events)
                .withSendOnFailure(events)
                .withListen(events);

        events[0] = "literal.other";
        literal.send()[0] = "literal.other";
        literal.sendOnFailure()[0] = "literal.other";
        literal.listen()[0] = "literal.other";

        assertThat(literal.send()).containsExactly("literal.sent");
        assertThat(literal.sendOnFailure()).containsExactly("literal.sent");
        assertThat(literal.listen()).containsExactly("literal.sent");
    }

    @Test
    @Assertion("OBS-2.1: Deploys a bean without annotations and an extension that adds literals to its method.")
    void methodToWhichAnExtensionAddsLiteralsIsListener() throws Exception {
        try (var deployment =
                Deployment.of(Plain.class).extension(new AnnotatingExtension()).start()) {
            var delivery = deployment
                    .observables()
                    .send("literal.sent", "welcome", Map.of("email", "ada@example.org"))
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);

            assertThat(delivery.outcomes())
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.failure()).isNull());
            assertThat(deployment.get(Plain.class).calls()).containsExactly("welcome for ada@example.org");
        }
    }

    private static Observable observable(String method, Class<?>... parameters) throws NoSuchMethodException {
        return Annotated.class.getDeclaredMethod(method, parameters).getAnnotation(Observable.class);
    }

    private static void assertEqual(Annotation literal, Annotation annotation) {
        assertThat(literal).isEqualTo(annotation).hasSameHashCodeAs(annotation);
        assertThat(annotation).isEqualTo(literal);
        assertThat(literal.annotationType()).isEqualTo(annotation.annotationType());
    }
}
