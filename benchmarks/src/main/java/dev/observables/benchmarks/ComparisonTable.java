package dev.observables.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

/**
 * What the rounds of a comparison gave: a row for each benchmark and number of listeners. A round counts with the median
 * of its iterations.
 */
final class ComparisonTable {

    private static final int MEDIAN = 50;

    private record Row(String benchmark, int listeners, String unit) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            int byName = benchmark.compareTo(other.benchmark);
            return byName != 0 ? byName : Integer.compare(listeners, other.listeners);
        }
    }

    private final Map<Row, Map<Contender, List<Double>>> rows = new TreeMap<>();

    void add(Contender contender, Collection<RunResult> results) {
        for (var result : results) {
            add(contender, result, "", result.getPrimaryResult());
            result.getSecondaryResults().forEach((label, part) -> add(contender, result, ", " + label, part));
        }
    }

    private void add(Contender contender, RunResult run, String label, Result<?> result) {
        var parameters = run.getParams();
        var benchmark = parameters.getBenchmark().replaceAll(".*\\.(\\w+)\\.\\w+", "$1");
        int listeners = Integer.parseInt(parameters.getParam("listeners"));
        rows.computeIfAbsent(
                        new Row(benchmark + label, listeners, result.getScoreUnit()),
                        any -> new EnumMap<>(Contender.class))
                .computeIfAbsent(contender, any -> new ArrayList<>())
                .add(result.getStatistics().getPercentile(MEDIAN));
    }

    String toMarkdown() {
        var text = new StringBuilder("| benchmark, listeners | unit | contender | median of rounds (range) |")
                .append("\n|---|---|---|---|\n");
        rows.forEach((row, scores) -> scores.forEach((contender, rounds) -> text.append("| %s, %d | %s | %s | %s |%n"
                .formatted(row.benchmark, row.listeners, row.unit, contender, median(rounds)))));
        text.append("\n| figure, listeners | of what | goal | median (95% interval) | |\n|---|---|---|---|---|\n");
        for (var goal : Goal.ALL) {
            var rounds = rounds(goal);
            text.append(rounds.isEmpty() ? "" : goal.toMarkdown(rounds));
        }
        return text.toString();
    }

    /** Each round by itself: the machine may have changed from one to the next. */
    private List<Double> rounds(Goal goal) {
        var figures = rounds(goal.figure(), goal.listeners(), Contender.PRODUCT);
        return goal.base()
                .map(base -> ratios(figures, rounds(goal.figure(), base.listeners(), base.contender())))
                .orElse(figures);
    }

    private List<Double> rounds(String figure, int listeners, Contender contender) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().benchmark.equals(figure) && row.getKey().listeners == listeners)
                .flatMap(row -> row.getValue().getOrDefault(contender, List.of()).stream())
                .toList();
    }

    private static List<Double> ratios(List<Double> some, List<Double> others) {
        return IntStream.range(0, Math.min(some.size(), others.size()))
                .mapToObj(round -> some.get(round) / others.get(round))
                .toList();
    }

    /** The median and the range of the rounds: on a machine that others use, a mean tells of the others. */
    private static String median(List<Double> values) {
        if (values.isEmpty()) {
            return "";
        }
        var rounds = new ListStatistics(
                values.stream().mapToDouble(Double::doubleValue).toArray());
        var format = rounds.getMax() < 10 ? "%.2f (%.2f to %.2f)" : "%.0f (%.0f to %.0f)";
        return String.format(Locale.ROOT, format, rounds.getPercentile(MEDIAN), rounds.getMin(), rounds.getMax());
    }
}
