package dev.observables;

import jakarta.enterprise.util.AnnotationLiteral;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a listener's parameter as the one that receives the event's payload.
 *
 * <pre>{@code
 * @Observable(listen = "user_registered")
 * void sendWelcomeEmail(@Payload Registration registration) { ... }
 * }</pre>
 *
 * <p>The parameter receives the same object that the sender returned; nothing is copied or serialised. It is null if the
 * event has no payload.
 *
 * <p>A call fails if the payload is not an instance of the parameter's type, or if it is null and the parameter is
 * primitive. This affects no other listener. Where a sender known at deployment can never provide a suitable payload,
 * the mismatch is reported then.
 *
 * <p>Specification: clauses OBS-1.6, OBS-2.4, OBS-2.5 and OBS-2.6.
 *
 * @see ObservableEvent#payload()
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Payload {

    /**
     * An instance of {@link Payload} for use in code, for example in a portable extension that adds the annotation to a
     * parameter.
     *
     * @serial exclude
     * @since 1.0
     */
    final class Literal extends AnnotationLiteral<Payload> implements Payload {

        /** The annotation, which has no members. */
        public static final Literal INSTANCE = new Literal();

        private static final long serialVersionUID = 1L;

        private Literal() {}
    }
}
