package dev.observables;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a listener's parameter that receives one argument of the sender's call, by name.
 *
 * <p>An argument's name is that of the sender's parameter (classes compiled with {@code -parameters}) or of its
 * {@code @FormParam}, {@code @QueryParam}, {@code @PathParam}, {@code @MatrixParam}, {@code @HeaderParam} or
 * {@code @CookieParam}; for {@link Observables#send(String, Object, java.util.Map)} it is the map's key.
 *
 * <p>An argument that is missing, is no instance of the parameter's type, or is null for a primitive, fails this
 * listener alone. Where the sender is known at deployment and can never fit, that is reported there.
 *
 * @see ObservableEvent#arguments()
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Argument {

    /**
     * The argument's name.
     *
     * @return a name; by default that of the annotated parameter itself, whose class then has to be compiled with
     *     {@code -parameters}
     */
    String value() default "";
}
