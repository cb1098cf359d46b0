package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The literals of the API's annotations. */
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

    @Test
    @Assertion(
            id = "OBS-2.1",
            strategy = "Compares literals of @Observable with annotations in the source that have the same members.")
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
    @Assertion(
            id = "OBS-2.4",
            strategy = "Compares literals of @Payload and @Argument with annotations in the source that have the same"
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
    @Assertion(id = "OBS-2.1", strategy = "Changes the arrays that a literal was given and has returned.")
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

    private static Observable observable(String method, Class<?>... parameters) throws NoSuchMethodException {
        return Annotated.class.getDeclaredMethod(method, parameters).getAnnotation(Observable.class);
    }

    private static void assertEqual(Annotation literal, Annotation annotation) {
        assertThat(literal).isEqualTo(annotation).hasSameHashCodeAs(annotation);
        assertThat(annotation).isEqualTo(literal);
        assertThat(literal.annotationType()).isEqualTo(annotation.annotationType());
    }
}
