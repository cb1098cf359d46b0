package dev.observables.internal;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Binds {@link FenceInterceptor} to a listening method; added by the extension, never by an application. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Fenced {

    /** The binding as the extension adds it. */
    final class Literal extends AnnotationLiteral<Fenced> implements Fenced {
        static final Literal INSTANCE = new Literal();
        private static final long serialVersionUID = 1;
    }
}
