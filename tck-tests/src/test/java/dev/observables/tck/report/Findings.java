package dev.observables.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the report of a deployment finds. */
public final class Findings {

    private static final Pattern NUMBERED = Pattern.compile("(?m)^ +\\d+\\. (OBS\\d{4}: .*)$");

    private Findings() {}

    /** The one problem that fails the deployment of the beans, with its code. */
    public static String onlyError(Class<?>... beans) {
        return onlyError(Deployment.of(beans));
    }

    /** The one problem that fails the deployment, with its code. */
    public static String onlyError(Deployment.Preparation preparation) {
        return only(errors(preparation));
    }

    /** The one warning that the deployment of the beans logs. */
    public static String onlyWarning(Class<?>... beans) {
        return onlyWarning(Deployment.of(beans));
    }

    /** The one warning that the deployment logs. */
    public static String onlyWarning(Deployment.Preparation preparation) {
        return only(warnings(preparation));
    }

    /** The problems that fail the deployment of the beans, each with its code. */
    public static List<String> errors(Class<?>... beans) {
        return errors(Deployment.of(beans));
    }

    /** The problems that fail the deployment, each with its code. */
    public static List<String> errors(Deployment.Preparation preparation) {
        // a container may tell one failure more than once
        return NUMBERED.matcher(preparation.startFails().text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    /** The warnings that the deployment of the beans logs. */
    public static List<String> warnings(Class<?>... beans) {
        return warnings(Deployment.of(beans));
    }

    /** The warnings that the deployment logs. */
    @SuppressWarnings("try")
    public static List<String> warnings(Deployment.Preparation preparation) {
        try (var log = LogCapture.open();
                var deployment = preparation.start()) {
            return log.lines().stream()
                    .filter(line -> line.startsWith("WARNING "))
                    .map(line -> line.substring("WARNING ".length()))
                    .toList();
        }
    }

    private static String only(List<String> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
