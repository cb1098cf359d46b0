package dev.observables;

import jakarta.enterprise.util.AnnotationLiteral;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a bean's method a sender, which sends named events when it has succeeded or failed, or a listener, which is
 * called for named events, or both.
 *
 * <pre>{@code
 * @POST
 * @Observable(send = "user_registered")
 * public Registration register(@FormParam("email") String email) { ... }
 *
 * @Observable(listen = "user_registered")
 * void sendWelcomeEmail(@Payload Registration registration) { ... }
 * }</pre>
 *
 * <p>At least one of {@link #send}, {@link #sendOnFailure} and {@link #listen} must be given. An event's name consists of
 * 1 to 200 letters, digits and the characters {@code . _ - /}. The expressions <code>${a.config.key}</code> and
 * <code>${a.config.key:default}</code> inside a name are replaced with values from MicroProfile Config at deployment.
 * An invalid member fails the deployment; the message lists all errors, each with a code.
 *
 * <p><strong>Senders.</strong> Events are sent by an interceptor (Jakarta Interceptors 2.1, section 3). As for any
 * interceptor, a call of the method from within its own object is not intercepted, and sends nothing. The result,
 * exception and response of the method are never changed, with one exception: if an event cannot be stored for its
 * {@linkplain Durable durable} listeners, the caller receives an exception that says so.
 *
 * <p><strong>Listeners.</strong> All listeners of an event run concurrently on the managed executor. Each is called on
 * the contextual reference of its bean (CDI 4.0, section 6.5.3), so its interceptors apply. A listener that fails
 * affects neither the sender nor other listeners.
 *
 * <p><strong>Composed annotations.</strong> On an annotation type, {@code @Observable} makes a composed annotation,
 * which has the same meaning on a method as the {@code @Observable} it carries:
 *
 * <pre>{@code
 * @Observable(listen = "user_registered")
 * @Retention(RUNTIME) @Target(METHOD)
 * public @interface OnUserRegistered {}
 * }</pre>
 *
 * <p>Specification: clauses OBS-1.1 to OBS-1.13, OBS-2.1 to OBS-2.9, OBS-7.2 and OBS-12.1.
 *
 * @see Payload
 * @see Argument
 * @see Ordered
 * @see Durable
 * @see Observables
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Observable {

    /**
     * The events that are sent once the method has succeeded.
     *
     * <p>A method has succeeded when it has returned normally. If it returns a {@code CompletionStage}, the stage must
     * have completed normally as well; if it returns a JAX-RS {@code Response}, the response's status must be below 400;
     * if it has an {@code AsyncResponse} parameter, it must have been resumed with such a result.
     *
     * <p>The payload is the method's result: the value of a stage, the entity of a response, the content of an
     * {@code Optional}, or null for {@code void}. If the result is an empty {@code Optional}, nothing is sent.
     *
     * @return names of events; none by default
     */
    String[] send() default {};

    /**
     * The events that are sent once the method has failed: it threw, its stage failed, or the status of its response is
     * 400 or more. They are sent at once, even inside a transaction. The payload is the {@code Throwable} or the error
     * {@code Response}.
     *
     * @return names of events; none by default
     */
    String[] sendOnFailure() default {};

    /**
     * The events for which the method is called. In a pattern, {@code *} stands for any run of characters. A pattern
     * matches derived events only if it ends as their names do: {@code user_*:failed} or {@code user_*:completed}.
     *
     * <p>A listener is public, protected or package-private. It has any number of parameters, each of which is an
     * {@link ObservableEvent} or is annotated with {@link Payload @Payload} or {@link Argument @Argument}. If it returns
     * a {@code CompletionStage}, it has finished when the stage has completed.
     *
     * @return names of events or patterns; none by default
     */
    String[] listen() default {};

    /**
     * Whether a call of the sending method returns only after all listeners of its {@link #send} events have finished,
     * or after {@code observables.await-timeout} has elapsed. It waits after the method has succeeded and its
     * transaction has been committed. It does not wait for {@linkplain Durable durable} listeners. A method that also listens, returns a {@code CompletionStage} or has an
     * {@code AsyncResponse} parameter cannot await, which is an error at deployment.
     *
     * @return true to wait; false by default
     */
    boolean await() default false;

    /**
     * Whether {@link #send} events of a method that runs in a transaction are sent after the transaction's commit, and
     * not at all after its rollback. Without an active transaction events are sent at once.
     *
     * @return false to send at once, regardless of any transaction; true by default
     */
    boolean afterCommit() default true;

    /**
     * Where the key of the sent events comes from: the name of one of the method's arguments, or else of a record component,
     * getter or public field of the payload. Its value as a string is the {@linkplain ObservableEvent#key() key}; if the
     * value is null, the events have none. {@link Ordered @Ordered} listeners are called for events of the same key one at
     * a time.
     *
     * <p>The arguments are those that {@link Argument} describes. The property of a payload is not read for
     * {@link #sendOnFailure} events, whose payload is the failure. A name that the method has neither as an argument nor in
     * the type of its payload is an error at deployment; if only the call can show the payload's type, as for a JAX-RS
     * {@code Response}, a payload without the property is sent without a key, which is logged.
     *
     * @return the name; by default the events have no key
     */
    String key() default "";

    /**
     * An instance of {@link Observable} for use in code, for example in a portable extension that makes a method a
     * listener: {@code Observable.Literal.INSTANCE.withListen("user_registered")}.
     *
     * <p>Literals are immutable; each {@code with} method returns another one.
     *
     * @serial exclude
     * @since 1.0
     */
    final class Literal extends AnnotationLiteral<Observable> implements Observable {

        /** The annotation with the default of every member, to which at least one event must be added. */
        public static final Literal INSTANCE =
                new Literal(new String[0], new String[0], new String[0], false, true, "");

        private static final long serialVersionUID = 1L;

        private final String[] send;
        private final String[] sendOnFailure;
        private final String[] listen;
        private final boolean await;
        private final boolean afterCommit;
        private final String key;

        private Literal(
                String[] send,
                String[] sendOnFailure,
                String[] listen,
                boolean await,
                boolean afterCommit,
                String key) {
            this.send = send;
            this.sendOnFailure = sendOnFailure;
            this.listen = listen;
            this.await = await;
            this.afterCommit = afterCommit;
            this.key = key;
        }

        /**
         * Returns a literal that differs in {@link Observable#send}.
         *
         * @param events names of events
         * @return the literal
         */
        public Literal withSend(String... events) {
            return new Literal(events.clone(), sendOnFailure, listen, await, afterCommit, key);
        }

        /**
         * Returns a literal that differs in {@link Observable#sendOnFailure}.
         *
         * @param events names of events
         * @return the literal
         */
        public Literal withSendOnFailure(String... events) {
            return new Literal(send, events.clone(), listen, await, afterCommit, key);
        }

        /**
         * Returns a literal that differs in {@link Observable#listen}.
         *
         * @param events names of events or patterns
         * @return the literal
         */
        public Literal withListen(String... events) {
            return new Literal(send, sendOnFailure, events.clone(), await, afterCommit, key);
        }

        /**
         * Returns a literal that differs in {@link Observable#await}.
         *
         * @param awaits whether a call of the sending method waits for the listeners
         * @return the literal
         */
        public Literal withAwait(boolean awaits) {
            return new Literal(send, sendOnFailure, listen, awaits, afterCommit, key);
        }

        /**
         * Returns a literal that differs in {@link Observable#afterCommit}.
         *
         * @param waitsForCommit whether events are sent after the commit
         * @return the literal
         */
        public Literal withAfterCommit(boolean waitsForCommit) {
            return new Literal(send, sendOnFailure, listen, await, waitsForCommit, key);
        }

        /**
         * Returns a literal that differs in {@link Observable#key}.
         *
         * @param name the name of an argument, or of a property of the payload
         * @return the literal
         */
        public Literal withKey(String name) {
            return new Literal(send, sendOnFailure, listen, await, afterCommit, name);
        }

        @Override
        public String[] send() {
            return send.clone();
        }

        @Override
        public String[] sendOnFailure() {
            return sendOnFailure.clone();
        }

        @Override
        public String[] listen() {
            return listen.clone();
        }

        @Override
        public boolean await() {
            return await;
        }

        @Override
        public boolean afterCommit() {
            return afterCommit;
        }

        @Override
        public String key() {
            return key;
        }
    }
}
