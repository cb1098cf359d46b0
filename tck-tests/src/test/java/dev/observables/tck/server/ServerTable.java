package dev.observables.tck.server;

import dev.observables.tck.server.ServerReport.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the table in {@code docs/servers.md} from the reports of one run on all servers, and fails if a report is
 * incomplete.
 */
final class ServerTable {

    private static final String BEGIN = "<!-- Written by mvn verify -Pservers -->\n";
    private static final String END = "<!-- Until here -->\n";
    private static final Map<String, String> SERVERS = servers();

    private final Map<String, ServerReport> reports = new LinkedHashMap<>();

    /**
     * Writes the table.
     *
     * @param arguments the directory of the servers' reports, and the page that has the table
     * @throws IOException if a report is not there
     */
    public static void main(String... arguments) throws IOException {
        var table = new ServerTable();
        for (var server : SERVERS.keySet()) {
            table.reports.put(server, ServerReport.read(Path.of(arguments[0], server)));
        }
        table.check();
        var page = Path.of(arguments[1]);
        var text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(page, text.substring(0, begin) + table.text() + text.substring(text.indexOf(END, begin)));
    }

    private static Map<String, String> servers() {
        var servers = new LinkedHashMap<String, String>();
        servers.put("wildfly", "WildFly");
        servers.put("liberty", "Open Liberty");
        servers.put("payara", "Payara Server");
        servers.put("payara-micro", "Payara Micro");
        servers.put("glassfish", "GlassFish");
        servers.put("glassfish8", "GlassFish");
        servers.put("tomee", "TomEE plume");
        return servers;
    }

    /** The same WAR, the same tests, and no skip without a reason. */
    private void check() {
        var all = new TreeSet<String>();
        reports.values().forEach(report -> all.addAll(report.tests().keySet()));
        all.removeIf(test -> isClass(test));
        var wars = reports.values().stream()
                .map(report -> report.fact("war.sha256"))
                .collect(Collectors.toSet());
        if (wars.size() != 1) {
            throw new IllegalStateException("not one WAR: " + wars);
        }
        reports.forEach((server, report) -> {
            var missing = new TreeSet<>(all);
            missing.removeIf(
                    test -> report.tests().containsKey(test) || report.tests().containsKey(classOf(test)));
            if (report.count(Status.PASSED) == 0 || !missing.isEmpty()) {
                throw new IllegalStateException(server + " has not run " + missing);
            }
            if (report.reasons().values().stream()
                    .anyMatch(reason -> reason.isBlank() || reason.endsWith("is @Disabled"))) {
                throw new IllegalStateException(server + " has skipped without a reason: " + report.reasons());
            }
        });
    }

    private String text() {
        var lines = new ArrayList<>(List.of(
                "| server | CDI implementation | passed | failed | not applicable | start and deployment | tests | profile | started with |",
                "|---|---|---|---|---|---|---|---|---|"));
        reports.forEach((server, report) -> lines.add("| %s | %s | %d | %d | %d | %s | %s | `-P%s` | %s |"
                .formatted(
                        title(server, report),
                        report.fact("cdi"),
                        report.count(Status.PASSED),
                        report.count(Status.FAILED),
                        report.count(Status.NOT_APPLICABLE),
                        seconds((millis(report, "start") + millis(report, "deploy")) / 1_000),
                        seconds(report.seconds()),
                        server,
                        report.fact("options").isEmpty() ? "its defaults" : report.fact("options"))));
        lines.add("");
        lines.add("Not applicable, and why:");
        lines.add("");
        reports.forEach((server, report) -> byReason(report)
                .forEach((reason, tests) ->
                        lines.add("- %s, %s: %s".formatted(title(server, report), String.join(", ", tests), reason))));
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, List<String>> byReason(ServerReport report) {
        return report.reasons().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(test -> "`" + simpleName(test.getKey()) + "`", Collectors.toList())));
    }

    private static String title(String server, ServerReport report) {
        return SERVERS.get(server) + " " + report.fact("version");
    }

    private static double millis(ServerReport report, String step) {
        return Double.parseDouble(report.fact(step + ".millis"));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.0f s", seconds);
    }

    private static boolean isClass(String test) {
        return !test.contains("#");
    }

    private static String classOf(String test) {
        return test.replaceFirst("#.*", "");
    }

    private static String simpleName(String test) {
        return test.replaceFirst("^.*\\.(?=[A-Z]\\w*(#|$))", "").replaceFirst("\\(Server\\)", "");
    }
}
