package dev.observables.internal.deployment;

import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Settings;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All that is wrong with a deployment, told at once: errors fail it, warnings are logged. */
public final class DeploymentReport {

    private final Set<String> errors = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private boolean isConcluded;

    /** Once the deployment stands, it can only be logged: a setting of a name that is first used at run time. */
    public void error(String problem) {
        if (isConcluded) {
            Log.error(problem);
        } else {
            errors.add(problem);
        }
    }

    void warn(String problem) {
        warnings.add(problem);
    }

    void warnAll(Collection<String> problems) {
        warnings.addAll(problems);
    }

    /**
     * Logs the warnings, as the validation has it.
     *
     * @throws DeploymentException if anything fails the deployment; its message lists all of it
     */
    public void conclude(Settings.Validation validation) {
        isConcluded = true;
        var failing = new ArrayList<>(errors);
        switch (validation) {
            case STRICT -> failing.addAll(warnings);
            case WARN -> warnings.forEach(Log::warn);
            case OFF -> Log.debug(() -> warnings.size() + " warnings are switched off by observables.validation");
        }
        if (!failing.isEmpty()) {
            throw new DeploymentException(list(failing));
        }
    }

    public static String didYouMean(Optional<String> nearest) {
        return nearest.map(name -> " Did you mean \"" + name + "\"?").orElse("");
    }

    static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String list(List<String> problems) {
        return IntStream.range(0, problems.size())
                .mapToObj(i -> "\n  " + (i + 1) + ". " + problems.get(i))
                .collect(Collectors.joining(
                        "", counted(problems.size(), "problem") + " with the deployment's observables:", ""));
    }
}
