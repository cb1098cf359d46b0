package dev.observables.internal.deployment;

import dev.observables.internal.platform.OptionalApis;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Optional;

/** The name that a JAX-RS annotation gives a parameter (Jakarta RESTful Web Services 3.1, section 3.2). */
final class RestNames {

    private RestNames() {}

    static Optional<String> of(Collection<Annotation> annotations) {
        return annotations.stream()
                .filter(annotation -> OptionalApis.REQUEST_PARAMETERS.contains(
                        annotation.annotationType().getName()))
                .findFirst()
                .map(RestNames::value);
    }

    /** By reflection, because JAX-RS may be missing; each of these annotations has the one member. */
    private static String value(Annotation annotation) {
        try {
            return (String) annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(annotation.annotationType() + " has no value", impossible);
        }
    }
}
