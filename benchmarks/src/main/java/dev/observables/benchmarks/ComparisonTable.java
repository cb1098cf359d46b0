package dev.observables.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

/** What the rounds of a comparison gave, for each group of what is compared. A round counts with the median of its iterations. */
final class ComparisonTable {

    private static final int MEDIAN = 50;
    /** Two rounds between whose processors the way was as long, or nearly. */
    private static final double SAME_WAY = 1.5;

    /** The score of one fork, and how far its processors were from each other; NaN where that was not measured. */
    record Round(double score, double roundTrip) {

        boolean isComparableTo(Round other) {
            double ratio = roundTrip / other.roundTrip;
            return Double.isNaN(ratio) || ratio < SAME_WAY && ratio > 1 / SAME_WAY;
        }
    }

    private record Row(String benchmark, String parameter, int group, String unit) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            int byName = benchmark.compareTo(other.benchmark);
            return byName != 0 ? byName : Integer.compare(group, other.group);
        }
    }

    private final Map<Row, Map<String, List<Round>>> rows = new TreeMap<>();

    void add(String parameter, int group, String variant, Collection<RunResult> results) {
        for (var run : results) {
            var benchmark = run.getParams().getBenchmark().replaceAll(".*\\.(\\w+)\\.\\w+", "$1");
            var result = run.getPrimaryResult();
            var parts = run.getSecondaryResults();
            double roundTrip = parts.containsKey(RoundTripProfiler.RESULT)
                    ? score(parts.get(RoundTripProfiler.RESULT))
                    : Double.NaN;
            add(
                    new Row(benchmark, parameter, group, result.getScoreUnit()),
                    variant,
                    new Round(score(result), roundTrip));
            parts.forEach((label, part) -> add(
                    new Row(benchmark + ", " + label, parameter, group, part.getScoreUnit()),
                    variant,
                    new Round(score(part), roundTrip)));
        }
    }

    private static double score(Result<?> result) {
        return result.getStatistics().getPercentile(MEDIAN);
    }

    private void add(Row row, String variant, Round round) {
        rows.computeIfAbsent(row, any -> new LinkedHashMap<>())
                .computeIfAbsent(variant, any -> new ArrayList<>())
                .add(round);
    }

    String toMarkdown() {
        var text = new StringBuilder("| benchmark, group | unit | variant | median of rounds (range) |")
                .append("\n|---|---|---|---|\n");
        rows.forEach((row, scores) -> scores.forEach((variant, rounds) -> text.append("| %s, %s=%d | %s | %s | %s |%n"
                .formatted(row.benchmark, row.parameter, row.group, row.unit, variant, median(scores(rounds))))));
        text.append(
                "\n| figure, group | of what | goal | median (95% interval) of rounds | |\n|---|---|---|---|---|\n");
        for (var goal : Goal.ALL) {
            if (isInRun(goal)) {
                text.append(goal.toMarkdown(rounds(goal)));
            }
        }
        rows.forEach((row, scores) -> {
            if (row.benchmark.equals(Goal.EVENTS)) {
                text.append(chart(row, scores).toMarkdown());
            }
        });
        return text.toString();
    }

    private static ComparisonChart chart(Row row, Map<String, List<Round>> scores) {
        var medians = new LinkedHashMap<String, Double>();
        scores.forEach((variant, rounds) ->
                medians.put(variant, statistics(scores(rounds)).getPercentile(MEDIAN)));
        return new ComparisonChart("%s, %s: %d".formatted(row.benchmark, row.parameter, row.group), row.unit, medians);
    }

    private boolean isInRun(Goal goal) {
        return !rounds(goal.figure(), goal.subject()).isEmpty()
                && goal.base()
                        .filter(base -> rounds(goal.figure(), base).isEmpty())
                        .isEmpty();
    }

    /** Each round by itself: the machine may have changed from one to the next. */
    private List<Double> rounds(Goal goal) {
        var figures = rounds(goal.figure(), goal.subject());
        return goal.base()
                .map(base -> ratios(figures, rounds(goal.figure(), base)))
                .orElseGet(() -> scores(figures));
    }

    private static List<Double> scores(List<Round> rounds) {
        return rounds.stream().map(Round::score).toList();
    }

    private List<Round> rounds(String figure, Goal.Cell cell) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().benchmark.equals(figure) && row.getKey().group == cell.group())
                .flatMap(row -> row.getValue().getOrDefault(cell.variant(), List.of()).stream())
                .toList();
    }

    /** Without the rounds between which the processors were moved: their ratio would be that of the ways. */
    static List<Double> ratios(List<Round> some, List<Round> others) {
        return IntStream.range(0, Math.min(some.size(), others.size()))
                .filter(round -> some.get(round).isComparableTo(others.get(round)))
                .mapToObj(round -> some.get(round).score / others.get(round).score)
                .toList();
    }

    /** The median and the range of the rounds: on a shared machine a mean depends on the other work. */
    private static String median(List<Double> values) {
        if (values.isEmpty()) {
            return "";
        }
        var rounds = statistics(values);
        var format = rounds.getMax() < 10 ? "%.2f (%.2f to %.2f)" : "%.0f (%.0f to %.0f)";
        return String.format(Locale.ROOT, format, rounds.getPercentile(MEDIAN), rounds.getMin(), rounds.getMax());
    }

    private static ListStatistics statistics(List<Double> values) {
        return new ListStatistics(
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
