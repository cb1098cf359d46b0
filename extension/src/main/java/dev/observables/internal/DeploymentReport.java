package dev.observables.internal;

import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All that is wrong with a deployment, told at once: errors fail it, warnings are logged. */
final class DeploymentReport {

    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void error(String problem) {
        errors.add(problem);
    }

    void warn(String problem) {
        warnings.add(problem);
    }

    void warnAll(Collection<String> problems) {
        warnings.addAll(problems);
    }

    /** What fails the deployment under a given validation; logs the warnings that do not. */
    Optional<DeploymentException> conclude(Settings.Validation validation) {
        var failing = new ArrayList<>(errors);
        switch (validation) {
            case STRICT -> failing.addAll(warnings);
            case WARN -> warnings.forEach(Log::warn);
            case OFF -> Log.debug(() -> warnings.size() + " warnings are switched off by observables.validation");
        }
        return failing.isEmpty() ? Optional.empty() : Optional.of(new DeploymentException(list(failing)));
    }

    static String didYouMean(Optional<String> nearest) {
        return nearest.map(name -> " Did you mean \"" + name + "\"?").orElse("");
    }

    private static String list(List<String> problems) {
        return IntStream.range(0, problems.size())
                .mapToObj(i -> "\n  " + (i + 1) + ". " + problems.get(i))
                .collect(Collectors.joining(
                        "",
                        problems.size() + (problems.size() == 1 ? " problem" : " problems") + " with @Observable:",
                        ""));
    }
}
