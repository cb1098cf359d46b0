package dev.observables.internal.deployment;

import dev.observables.Argument;
import dev.observables.Payload;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A method with its annotations and those of its parameters, as a container or the class itself shows them. */
record AnnotatedElements(
        Method method, Collection<Annotation> ofMethod, List<? extends Collection<Annotation>> ofParameters) {

    static AnnotatedElements of(AnnotatedMethod<?> method) {
        return new AnnotatedElements(
                method.getJavaMember(),
                method.getAnnotations(),
                method.getParameters().stream()
                        .map(parameter -> parameter.getAnnotations())
                        .toList());
    }

    static AnnotatedElements of(Method method) {
        return new AnnotatedElements(
                method,
                Arrays.asList(method.getAnnotations()),
                Arrays.stream(method.getParameterAnnotations())
                        .map(Arrays::asList)
                        .toList());
    }

    static boolean hasMarkedParameter(AnnotatedMethod<?> method) {
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Payload.class) || parameter.isAnnotationPresent(Argument.class)) {
                return true;
            }
        }
        return false;
    }
}
