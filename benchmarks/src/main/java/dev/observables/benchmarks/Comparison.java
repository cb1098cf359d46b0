package dev.observables.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the contenders in turn, one fork each a round, so that a machine that gets slower or faster meanwhile does so for
 * all of them; JMH by itself runs all forks of one, then all of the next.
 *
 * <p>Takes JMH's own arguments. {@code -f} says how many rounds, {@code -rff} where the table goes.
 */
public final class Comparison {

    private static final int ROUNDS = 5;

    private final CommandLineOptions options;
    private final Collection<String> contenders;
    private final ComparisonTable table = new ComparisonTable();

    private Comparison(CommandLineOptions options) {
        this.options = options;
        contenders = options.getParameter("contender").orElse(allContenders());
    }

    public static void main(String... arguments) throws CommandLineOptionException, RunnerException, IOException {
        new Comparison(new CommandLineOptions(arguments)).run();
    }

    private void run() throws RunnerException, IOException {
        int rounds = options.getForkCount().orElse(ROUNDS);
        for (int round = 0; round < rounds; round++) {
            for (var contender : contenders) {
                table.add(Contender.valueOf(contender), runOnce(contender));
            }
        }
        Files.writeString(Path.of(options.getResult().orElse("comparison.md")), table.toMarkdown());
    }

    private Collection<RunResult> runOnce(String contender) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .parent(options)
                        .param("contender", contender)
                        .forks(1)
                        .addProfiler(SenderCpuProfiler.class)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private static List<String> allContenders() {
        return Arrays.stream(Contender.values()).map(Contender::name).toList();
    }
}
