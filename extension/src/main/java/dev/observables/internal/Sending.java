package dev.observables.internal;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Binds {@link SenderInterceptor} to a sending method; added by the extension, never by an application. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Sending {

    /** The binding as the extension adds it. */
    final class Literal extends AnnotationLiteral<Sending> implements Sending {
        static final Literal INSTANCE = new Literal();
        private static final long serialVersionUID = 1;
    }
}
