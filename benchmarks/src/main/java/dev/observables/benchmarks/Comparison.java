package dev.observables.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs what is compared in turn, one fork each a round, so that a machine that gets slower or faster meanwhile does so for
 * all; JMH by itself runs all forks of one, then all of the next. What is divided by each other runs close together, and in
 * the opposite order in every second round.
 *
 * <p>Takes JMH's own arguments. {@code -f} says how many rounds, {@code -rff} where the table goes.
 */
public final class Comparison {

    private static final int ROUNDS = 5;
    /** Parameters that a run has one value of, because the table has no column for them, and what it is by default. */
    private static final Map<String, String> FIXED = Map.of("executor", "pool", "senders", "1000");

    private static final List<String> CONTENDERS =
            Arrays.stream(Contender.values()).map(Contender::name).toList();
    private static final Parameter LISTENERS = new Parameter("listeners", List.of("1", "4", "16"));
    private static final Parameter NAMES = new Parameter("names", List.of("1", "100", "1000", "10000"));
    private static final Parameter NAMES_PER_LISTENER = new Parameter("namesPerListener", List.of("100"));

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("SendBenchmark.send", LISTENERS, new Parameter("contender", CONTENDERS)),
            new Subject("DeliveryBenchmark.deliver", LISTENERS, new Parameter("contender", CONTENDERS)),
            new Subject("NamesBenchmark.send", NAMES_PER_LISTENER, NAMES),
            new Subject("NewNamesBenchmark.sendFirst", NAMES_PER_LISTENER, NAMES),
            new Subject(
                    "StartupBenchmark.start",
                    new Parameter("listeners", List.of("0", "1000", "10000")),
                    new Parameter("contender", List.of("CONTAINER", "PRODUCT"))));

    /** Of a benchmark, with the values that it has unless the command says otherwise. */
    private record Parameter(String name, List<String> values) {}

    /** Compares the variants within each group. */
    private record Subject(String benchmark, Parameter groups, Parameter variants) {}

    private final CommandLineOptions options;
    private final ComparisonTable table = new ComparisonTable();

    private Comparison(CommandLineOptions options) {
        this.options = options;
        for (var name : FIXED.keySet()) {
            var values = options.getParameter(name).orElse(List.of());
            if (values.size() > 1) {
                throw new IllegalArgumentException(name + "=" + String.join(",", values)
                        + ": the table has no column for it. Compare with one value in a run.");
            }
        }
    }

    public static void main(String... arguments) throws CommandLineOptionException, RunnerException, IOException {
        new Comparison(new CommandLineOptions(arguments)).run();
    }

    private void run() throws RunnerException, IOException {
        int rounds = options.getForkCount().orElse(ROUNDS);
        for (int round = 0; round < rounds; round++) {
            for (var subject : subjects()) {
                for (var group : values(subject.groups())) {
                    for (var variant : inOrder(values(subject.variants()), round)) {
                        table.add(
                                subject.groups().name(),
                                Integer.parseInt(group),
                                variant,
                                runOnce(subject, group, variant));
                    }
                }
            }
        }
        Files.writeString(Path.of(options.getResult().orElse("comparison.md")), table.toMarkdown());
    }

    private Collection<RunResult> runOnce(Subject subject, String group, String variant) throws RunnerException {
        var fixed = new OptionsBuilder();
        FIXED.forEach((name, value) -> fixed.param(
                name,
                options.getParameter(name).orElse(List.of(value)).iterator().next()));
        return new Runner(fixed.parent(options)
                        .exclude("benchmarks\\.(?!" + Pattern.quote(subject.benchmark()) + ")")
                        .param(subject.groups().name(), group)
                        .param(subject.variants().name(), variant)
                        .forks(1)
                        .addProfiler(SenderCpuProfiler.class)
                        .addProfiler(GCProfiler.class)
                        .addProfiler(RoundTripProfiler.class)
                        .build())
                .run();
    }

    private List<Subject> subjects() {
        var patterns = options.getIncludes().stream().map(Pattern::compile).toList();
        return SUBJECTS.stream()
                .filter(subject -> patterns.isEmpty()
                        || patterns.stream()
                                .anyMatch(
                                        pattern -> pattern.matcher("dev.observables.benchmarks." + subject.benchmark())
                                                .find()))
                .toList();
    }

    private List<String> values(Parameter parameter) {
        return List.copyOf(options.getParameter(parameter.name()).orElse(parameter.values()));
    }

    private static List<String> inOrder(List<String> variants, int round) {
        var order = new ArrayList<>(variants);
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }
}
