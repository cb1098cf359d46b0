package dev.observables.internal.deployment;

import dev.observables.internal.platform.OptionalApis;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** The type of the payload that a sending method's success has, read from its declaration (OBS-1.2 to 1.6). */
final class PayloadType {

    private static final String STAGE = CompletionStage.class.getName();
    private static final String OPTIONAL = Optional.class.getName();

    /** Supertypes, other than Object, of results that are unwrapped: what is returned may be one of those. */
    private static final Set<String> UNDECIDED = Set.of("java.util.concurrent.Future", "java.lang.AutoCloseable");

    private PayloadType() {}

    /** Empty where only the call can tell; {@code void} where the payload is always null. */
    static Optional<DescribedType> of(DescribedType returned, Collection<? extends DescribedType> parameters) {
        if (parameters.stream().anyMatch(parameter -> parameter.name().equals(OptionalApis.ASYNC_RESPONSE))) {
            return Optional.empty();
        }
        return returned.isSubtypeOf(STAGE)
                ? returned.argument(STAGE, 0).flatMap(PayloadType::ofValue)
                : ofValue(returned);
    }

    /** Of a value that is there, be it returned or a stage's. */
    private static Optional<DescribedType> ofValue(DescribedType value) {
        if (value.name().equals(OPTIONAL)) {
            return value.argument(OPTIONAL, 0).flatMap(PayloadType::ofValue);
        }
        return switch (value.name()) {
            case "java.util.OptionalInt" -> Optional.of(ReflectedType.of(Integer.class));
            case "java.util.OptionalLong" -> Optional.of(ReflectedType.of(Long.class));
            case "java.util.OptionalDouble" -> Optional.of(ReflectedType.of(Double.class));
            default ->
                value.isSubtypeOf(OptionalApis.RESPONSE) || UNDECIDED.contains(value.name())
                        ? Optional.empty()
                        : Optional.of(value);
        };
    }
}
