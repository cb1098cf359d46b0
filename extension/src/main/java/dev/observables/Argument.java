package dev.observables;

import jakarta.enterprise.util.AnnotationLiteral;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a listener's parameter as the one that receives an argument of the sending call, selected by name.
 *
 * <pre>{@code
 * @Observable(listen = "user_registered")
 * void assignDefaultRole(@Argument("email") String email) { ... }
 * }</pre>
 *
 * <p>An argument has the name of the sender's parameter, which requires that the sender's class was compiled with
 * {@code -parameters}, or the name given by the parameter's {@code @FormParam}, {@code @QueryParam},
 * {@code @PathParam}, {@code @MatrixParam}, {@code @HeaderParam} or {@code @CookieParam}. For an event sent with
 * {@link Observables#send(String, Object, java.util.Map)} it is the key in the map.
 *
 * <p>The parameter receives the same object that the sender received. It may be null, unless the parameter's type is
 * primitive.
 *
 * <p>A call fails if the argument is missing, if it is not an instance of the parameter's type, or if it is null and the
 * parameter is primitive. This affects no other listener. Where a sender known at deployment can never provide a
 * suitable argument, the mismatch is reported then.
 *
 * <p>Specification: clauses OBS-2.4, OBS-2.5 and OBS-2.6.
 *
 * @see ObservableEvent#arguments()
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Argument {

    /**
     * The argument's name.
     *
     * @return the name; the empty string, which is the default, stands for the name of the annotated parameter, whose
     *     class must then be compiled with {@code -parameters}
     */
    String value() default "";

    /**
     * An instance of {@link Argument} for use in code, for example in a portable extension that adds the annotation to a
     * parameter.
     *
     * @serial exclude
     * @since 1.0
     */
    final class Literal extends AnnotationLiteral<Argument> implements Argument {

        /** The annotation without a name, which stands for the name of the annotated parameter. */
        public static final Literal INSTANCE = of("");

        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        /**
         * Returns the annotation with a name.
         *
         * @param value the argument's name
         * @return the literal
         */
        public static Literal of(String value) {
            return new Literal(value);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
