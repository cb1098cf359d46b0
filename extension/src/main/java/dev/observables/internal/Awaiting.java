package dev.observables.internal;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Binds {@link AwaitInterceptor} to a method that awaits its listeners; added by the extension, never by an application. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Awaiting {

    /** The binding as the extension adds it. */
    final class Literal extends AnnotationLiteral<Awaiting> implements Awaiting {
        static final Literal INSTANCE = new Literal();
        private static final long serialVersionUID = 1;
    }
}
