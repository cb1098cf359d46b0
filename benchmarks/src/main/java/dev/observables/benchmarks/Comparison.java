package dev.observables.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the contenders in turn, one fork each a round, so that a machine that gets slower or faster meanwhile does so for
 * all of them; JMH by itself runs all forks of one, then all of the next. What is divided by each other runs close
 * together: all contenders of one benchmark and number of listeners, and in the opposite order in every second round.
 *
 * <p>Takes JMH's own arguments. {@code -f} says how many rounds, {@code -rff} where the table goes.
 */
public final class Comparison {

    private static final int ROUNDS = 5;
    private static final List<String> BENCHMARKS = List.of("SendBenchmark.send", "DeliveryBenchmark.deliver");

    private final CommandLineOptions options;
    private final ComparisonTable table = new ComparisonTable();

    private Comparison(CommandLineOptions options) {
        this.options = options;
        var executors = options.getParameter("executor").orElse(List.of());
        if (executors.size() > 1) {
            throw new IllegalArgumentException("executor=" + String.join(",", executors)
                    + ": the table has no column for it. Compare one executor in a run.");
        }
    }

    public static void main(String... arguments) throws CommandLineOptionException, RunnerException, IOException {
        new Comparison(new CommandLineOptions(arguments)).run();
    }

    private void run() throws RunnerException, IOException {
        int rounds = options.getForkCount().orElse(ROUNDS);
        for (int round = 0; round < rounds; round++) {
            for (var benchmark : benchmarks()) {
                for (var listeners : options.getParameter("listeners").orElse(List.of("1", "4", "16"))) {
                    for (var contender : contenders(round)) {
                        table.add(Contender.valueOf(contender), runOnce(benchmark, listeners, contender));
                    }
                }
            }
        }
        Files.writeString(Path.of(options.getResult().orElse("comparison.md")), table.toMarkdown());
    }

    private Collection<RunResult> runOnce(String benchmark, String listeners, String contender) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .parent(options)
                        .exclude("benchmarks\\.(?!" + Pattern.quote(benchmark) + ")")
                        .param("contender", contender)
                        .param("listeners", listeners)
                        .forks(1)
                        .addProfiler(SenderCpuProfiler.class)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private List<String> benchmarks() {
        var patterns = options.getIncludes().stream().map(Pattern::compile).toList();
        return BENCHMARKS.stream()
                .filter(name -> patterns.isEmpty()
                        || patterns.stream()
                                .anyMatch(pattern -> pattern.matcher("dev.observables.benchmarks." + name)
                                        .find()))
                .toList();
    }

    private List<String> contenders(int round) {
        var order = new ArrayList<>(options.getParameter("contender")
                .orElse(Arrays.stream(Contender.values()).map(Contender::name).toList()));
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }
}
