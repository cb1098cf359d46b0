package dev.observables.internal.deployment;

import java.util.Optional;

/**
 * A parameter of an observable method.
 *
 * @param position counted from zero
 * @param name empty if the class was compiled without {@code -parameters}
 * @param restName the name that its JAX-RS annotation gives it
 * @param isInjected whether a JAX-RS annotation has the container fill it with something of its own
 * @param isPayload whether it carries {@code @Payload}
 * @param argument the value of its {@code @Argument}, which may be the empty string
 */
public record ParameterDescription(
        int position,
        Optional<String> name,
        Optional<String> restName,
        boolean isInjected,
        boolean isPayload,
        Optional<String> argument,
        DescribedType type) {

    /** Its name, or where that is not known the one that reflection makes up. */
    public String nameInMessages() {
        return name.orElse("arg" + position);
    }

    /** Its name, or where that is not known its position counted from one. */
    public String label() {
        return name.orElse(String.valueOf(position + 1));
    }
}
