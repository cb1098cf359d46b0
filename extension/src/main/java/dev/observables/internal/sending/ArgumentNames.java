package dev.observables.internal.sending;

import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of a sender's arguments: each parameter's own, if the class was compiled with {@code -parameters}, and that
 * of its JAX-RS annotation. A listener may ask by either; where both are known the parameter's own is the one told.
 */
public final class ArgumentNames {

    private static final Set<String> NAMING_ANNOTATIONS = Set.of(
            "jakarta.ws.rs.FormParam",
            "jakarta.ws.rs.QueryParam",
            "jakarta.ws.rs.PathParam",
            "jakarta.ws.rs.MatrixParam",
            "jakarta.ws.rs.HeaderParam",
            "jakarta.ws.rs.CookieParam");

    private final String[] own;
    private final String[] annotated;

    public ArgumentNames(AnnotatedMethod<?> method) {
        var parameters = method.getParameters();
        own = new String[parameters.size()];
        annotated = new String[parameters.size()];
        for (int i = 0; i < own.length; i++) {
            var parameter = parameters.get(i);
            own[i] = parameter.getJavaParameter().isNamePresent()
                    ? parameter.getJavaParameter().getName()
                    : null;
            annotated[i] = annotatedName(parameter);
        }
    }

    /** The parameter's position, or -1. */
    public int position(String name) {
        int position = indexOf(own, name);
        return position >= 0 ? position : indexOf(annotated, name);
    }

    /** The name to tell, or null if none is known. */
    public String at(int position) {
        return own[position] != null ? own[position] : annotated[position];
    }

    /** Whether a parameter has no name at all. */
    public boolean incomplete() {
        for (int i = 0; i < own.length; i++) {
            if (at(i) == null) {
                return true;
            }
        }
        return false;
    }

    public List<String> all() {
        return Stream.concat(Stream.of(own), Stream.of(annotated))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static int indexOf(String[] names, String name) {
        for (int i = 0; i < names.length; i++) {
            if (name.equals(names[i])) {
                return i;
            }
        }
        return -1;
    }

    /** By name, because JAX-RS may be missing; all these annotations have the one member. */
    private static String annotatedName(AnnotatedParameter<?> parameter) {
        return parameter.getAnnotations().stream()
                .filter(present ->
                        NAMING_ANNOTATIONS.contains(present.annotationType().getName()))
                .map(ArgumentNames::value)
                .findFirst()
                .orElse(null);
    }

    private static String value(Annotation annotation) {
        try {
            return (String) annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(annotation.annotationType() + " has no value", impossible);
        }
    }
}
