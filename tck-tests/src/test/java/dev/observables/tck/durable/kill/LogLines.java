package dev.observables.tck.durable.kill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the processes have logged as warnings and errors. */
final class LogLines {

    /** A slow listener, a failed attempt, a dead delivery, a node that was declared dead. */
    private static final Set<String> USUAL = Set.of("OBS0307", "OBS1150", "OBS1151", "OBS1163");
    /** Of a node that was silent for too long: a delivery that another one has, and that it begins a new life. */
    private static final Set<String> SILENT = Set.of("OBS1154", "OBS1161");

    private static final Pattern PROBLEM = Pattern.compile("^[\\d:.]+ \\[(?:WARNING|SEVERE)] .*|^Exception in .*");
    private static final Pattern CODE = Pattern.compile("OBS\\d{4}");

    private final List<String> problems;

    private LogLines(List<String> problems) {
        this.problems = problems;
    }

    static LogLines of(List<NodeProcess> processes) {
        return new LogLines(processes.stream()
                .flatMap(process -> process.lines().stream()
                        .filter(line -> PROBLEM.matcher(line).matches())
                        .map(line -> process.log().getFileName() + " " + line))
                .toList());
    }

    /** Whether a node lived on that others had declared dead. */
    boolean isAnyoneTakenForDead() {
        return codes().keySet().stream().anyMatch(SILENT::contains);
    }

    /** How often each code was logged. */
    Map<String, Long> codes() {
        return problems.stream()
                .map(LogLines::code)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** The lines with other codes than those that have to be expected wherever nodes come and go. */
    List<String> withoutCodes(String... allowed) {
        var all = Stream.of(USUAL.stream(), SILENT.stream(), Stream.of(allowed))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        return problems.stream().filter(line -> !all.contains(code(line))).toList();
    }

    private static String code(String line) {
        var matcher = CODE.matcher(line);
        return matcher.find() ? matcher.group() : "none";
    }
}
