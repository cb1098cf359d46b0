package dev.observables;

import jakarta.enterprise.util.AnnotationLiteral;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a listener's calls for events of the same {@linkplain ObservableEvent#key() key} follow one another, in the order in
 * which the events were sent.
 *
 * <pre>{@code
 * @Observable(send = "stock_changed", key = "product")
 * public int takeFromStock(String product, int quantity) { ... }
 *
 * @Ordered
 * @Observable(listen = "stock_changed")
 * void updateShelf(@Argument("product") String product, @Payload int left) { ... }
 * }</pre>
 *
 * <p>The next call for a key begins when the previous one has ended: when the listener has returned and the stage that it may
 * have returned has completed. A call that failed has ended. A call that exceeded {@code observables.listener-timeout} counts
 * as failed, but ends only when the listener returns, so that two calls for one key never overlap. Calls for different keys
 * and for events without a key run concurrently, as do the calls of the event's other listeners. No thread waits for its
 * turn, and calls that wait count as in flight.
 *
 * <p>The order of two events is defined if the sender of the second began after the first had been sent: in a transaction,
 * after its commit. It is kept within one instance of the application.
 *
 * <p>On an annotation type it is part of the composed annotation, beside {@link Observable @Observable}. On a method that does
 * not listen it has no effect, which is a warning at deployment.
 *
 * <p>Specification: clauses OBS-12.1 to OBS-12.3.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Ordered {

    /**
     * An instance of {@link Ordered} for use in code, for example in a portable extension that adds the annotation to a
     * listener.
     *
     * @serial exclude
     * @since 1.0
     */
    final class Literal extends AnnotationLiteral<Ordered> implements Ordered {

        /** The annotation, which has no members. */
        public static final Literal INSTANCE = new Literal();

        private static final long serialVersionUID = 1L;

        private Literal() {}
    }
}
