package dev.observables;

import jakarta.enterprise.util.AnnotationLiteral;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/**
 * Makes a listener durable: it is called at least once for each of its events, whatever it throws, and although the
 * application, the server or the machine may stop in between.
 *
 * <pre>{@code
 * @Durable
 * @Transactional
 * @Observable(listen = "order_placed")
 * void invoice(@Payload Order order) { ... }
 * }</pre>
 *
 * <p>An event with a durable listener is stored in the application's database, in the transaction that the sending method's
 * work belongs to: it exists if and only if that transaction commits. Without a transaction it is stored in one of its own
 * before the method returns. If it cannot be stored, the transaction is rolled back, and the caller of the sending method
 * receives the exception. Each call of the listener gets a copy of the payload and the arguments, which are stored as JSON.
 *
 * <p>A call that failed is repeated, after a delay that doubles from call to call, until the listener succeeds or its
 * attempts are used up. A listener whose method has a transaction on the same data source takes effect exactly once: the
 * call ends in the listener's own transaction. Any other listener may be called again after a crash, which
 * {@link ObservableEvent#id()} and {@link ObservableEvent#attempt()} show it. The event's other listeners, which are not
 * durable, are called as ever.
 *
 * <p>The configuration key {@code observables.listener."<id>".durable}, or else {@code observables.event."<name>".durable},
 * takes precedence over the annotation; {@code false} counts as well. Durable listeners need the artifact
 * {@code dev.observables:observables-outbox}; without it the deployment fails.
 *
 * <p>On an annotation type it is part of the composed annotation, beside {@link Observable @Observable}. On a method that does
 * not listen it has no effect, which is a warning at deployment.
 *
 * <p>Specification: clauses OBS-11.1 to OBS-11.16.
 *
 * @see Ordered
 * @see Outcome.Status#STORED
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Durable {

    /**
     * The listener's stored name, by which its calls are found again after a restart, by a later version of the application
     * too. It is the listener's name in configuration keys, outcomes, failures and logs as well. Two listeners of a deployment
     * cannot share one.
     *
     * @return 1 to 200 printable characters without a quotation mark; by default the simple name of the bean class and the
     *     method, such as {@code Invoicing#invoice}
     */
    String id() default "";

    /**
     * How often the listener is called for one event at most, the first call included. The key
     * {@code observables.listener."<id>".attempts} takes precedence. After the last attempt the call is kept with its
     * failure, and {@code <event>:failed} follows.
     *
     * @return a number from 1 on; 10 by default
     */
    int attempts() default 10;

    /**
     * The failures after which the listener is not called again, subclasses included.
     *
     * @return classes of exceptions and errors; none by default
     */
    Class<? extends Throwable>[] abortOn() default {};

    /**
     * An instance of {@link Durable} for use in code, for example in a portable extension that makes a listener durable:
     * {@code Durable.Literal.INSTANCE.withAttempts(3)}.
     *
     * <p>Literals are immutable; each {@code with} method returns another one.
     *
     * @serial exclude
     * @since 1.0
     */
    final class Literal extends AnnotationLiteral<Durable> implements Durable {

        /** The annotation with the default of every member. */
        public static final Literal INSTANCE = new Literal("", 10, List.of());

        private static final long serialVersionUID = 1L;

        private final String id;
        private final int attempts;
        private final List<Class<? extends Throwable>> abortOn;

        private Literal(String id, int attempts, List<Class<? extends Throwable>> abortOn) {
            this.id = id;
            this.attempts = attempts;
            this.abortOn = abortOn;
        }

        /**
         * Returns a literal that differs in {@link Durable#id}.
         *
         * @param name the listener's stored name
         * @return the literal
         */
        public Literal withId(String name) {
            return new Literal(name, attempts, abortOn);
        }

        /**
         * Returns a literal that differs in {@link Durable#attempts}.
         *
         * @param number how often the listener is called at most
         * @return the literal
         */
        public Literal withAttempts(int number) {
            return new Literal(id, number, abortOn);
        }

        /**
         * Returns a literal that differs in {@link Durable#abortOn}.
         *
         * @param failures the failures after which the listener is not called again
         * @return the literal
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is copied
        public final Literal withAbortOn(Class<? extends Throwable>... failures) {
            return new Literal(id, attempts, List.of(failures));
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int attempts() {
            return attempts;
        }

        @Override
        @SuppressWarnings("unchecked") // there are no arrays of a generic type
        public Class<? extends Throwable>[] abortOn() {
            return (Class<? extends Throwable>[]) abortOn.toArray(Class<?>[]::new);
        }
    }
}
