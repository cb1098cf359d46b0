package dev.observables.internal.deployment;

import dev.observables.internal.deployment.Problem.Severity;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Settings;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All problems of a deployment, reported together: errors fail it, warnings are logged (OBS-7.2, OBS-7.3). */
public final class DeploymentReport {

    private final Set<Problem> problems = new LinkedHashSet<>();
    private boolean isConcluded;

    /** Reports an error; once the deployment has started it can only be logged. */
    public void error(String text) {
        if (isConcluded) {
            Log.error(text);
        } else {
            problems.add(new Problem(Severity.ERROR, text));
        }
    }

    /** Reports a warning; once the deployment has started it is logged. */
    public void warning(String text) {
        if (isConcluded) {
            Log.warn(text);
        } else {
            problems.add(new Problem(Severity.WARNING, text));
        }
    }

    void addAll(Collection<Problem> more) {
        problems.addAll(more);
    }

    /**
     * Logs the warnings, or fails the deployment.
     *
     * @throws DeploymentException if there are errors, or warnings in strict validation; its message lists all of them
     */
    public void conclude(Settings.Validation validation) {
        isConcluded = true;
        var failing = new ArrayList<>(texts(Severity.ERROR));
        var warnings = texts(Severity.WARNING);
        switch (validation) {
            case STRICT -> failing.addAll(warnings);
            case WARN -> warnings.forEach(Log::warn);
            case OFF -> Log.debug(() -> warnings.size() + " warnings are switched off by observables.validation");
        }
        if (!failing.isEmpty()) {
            throw new DeploymentException(list(failing));
        }
    }

    private List<String> texts(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .map(Problem::text)
                .toList();
    }

    private static String list(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> "\n  " + (i + 1) + ". " + texts.get(i))
                .collect(Collectors.joining(
                        "",
                        texts.size() + (texts.size() == 1 ? " problem" : " problems")
                                + " with the deployment's observables:",
                        ""));
    }
}
