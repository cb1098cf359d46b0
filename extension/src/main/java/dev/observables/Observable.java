package dev.observables;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a bean's method send named events when it has succeeded or failed, be called by named events, or both.
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
 * <p>At least one of {@link #send}, {@link #sendOnFailure} and {@link #listen} has to be given. A name has 1 to 200
 * letters, digits and the characters {@code . _ - /}; <code>${a.config.key}</code> and
 * <code>${a.config.key:default}</code> inside it are replaced from MicroProfile Config at deployment. A mistake in any
 * member fails the deployment with a coded message that lists all mistakes at once.
 *
 * <p>Sending is an interceptor (Jakarta Interceptors 2.1, section 3): it sees only calls that come through the
 * container, so not a method's call of another one of its own object. The method's own result, exception and response
 * are never changed. Listeners run concurrently on the managed executor, each called on its bean's contextual
 * reference (CDI 4.0, section 6.5.3), and cannot affect the sender or each other.
 *
 * <p>On an annotation type it makes a composed annotation, which stands for its {@code @Observable} on any method:
 *
 * <pre>{@code
 * @Observable(listen = "user_registered")
 * @Retention(RUNTIME) @Target(METHOD)
 * public @interface OnUserRegistered {}
 * }</pre>
 *
 * @see Payload
 * @see Argument
 * @see Observables
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Observable {

    /**
     * The events sent once the method has succeeded. A method has succeeded when it returned normally; one that
     * returns a {@code CompletionStage}, when the stage completed normally; one that returns a JAX-RS
     * {@code Response}, when its status is below 400; one with an {@code AsyncResponse} parameter, when it was resumed
     * with such a result. The payload is what was returned: the stage's value, the response's entity, the content of a
     * present {@code Optional} (an empty one sends nothing), or null for {@code void}.
     *
     * @return names of events; none by default
     */
    String[] send() default {};

    /**
     * The events sent once the method has failed: it threw, its stage failed, or its response has a status of 400 or
     * more. They go out at once, in a transaction too. The payload is the {@code Throwable}, or the error
     * {@code Response}.
     *
     * @return names of events; none by default
     */
    String[] sendOnFailure() default {};

    /**
     * The events that call the method. A {@code *} matches any run of characters inside a name, but not the derived
     * names: {@code user_*:failed} and {@code user_*:completed} match those.
     *
     * <p>A listener is public, protected or package-private. Its parameters are {@link ObservableEvent},
     * {@link Payload @Payload} and {@link Argument @Argument}, in any order and number. If it returns a
     * {@code CompletionStage}, it has finished when the stage has.
     *
     * @return names or patterns of events; none by default
     */
    String[] listen() default {};

    /**
     * Whether the caller of the sending method waits, after success and commit, until all listeners of its
     * {@link #send} events have finished, or {@code observables.await-timeout} is over. A method that also listens,
     * returns a {@code CompletionStage} or takes an {@code AsyncResponse} cannot await.
     *
     * @return true to wait; false by default
     */
    boolean await() default false;

    /**
     * Whether {@link #send} events of a method that ran in a transaction go out after its commit, and not at all after
     * its rollback. Without an active transaction they go out at once.
     *
     * @return false to send at once, whatever becomes of the transaction; true by default
     */
    boolean afterCommit() default true;
}
