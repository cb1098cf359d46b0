package dev.observables.benchmarks.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Medians of the rounds, and their range. */
final class OutboxTable {

    private record Row(String measure, int listeners, String figure) {}

    private final Map<Row, Map<Contender, List<Double>>> rows = new LinkedHashMap<>();

    void add(String measure, int listeners, Contender contender, Map<String, Double> figures) {
        figures.forEach((figure, value) -> rows.computeIfAbsent(
                        new Row(measure, listeners, figure), any -> new LinkedHashMap<>())
                .computeIfAbsent(contender, any -> new ArrayList<>())
                .add(value));
    }

    String toMarkdown() {
        var text = new StringBuilder(
                "| measure | listeners | figure | contender | median of rounds (range) |%n|---|---|---|---|---|%n"
                        .formatted());
        rows.forEach((row, contenders) ->
                contenders.forEach((contender, values) -> text.append("| %s | %d | %s | %s | %s |%n"
                        .formatted(row.measure, row.listeners, row.figure, contender, median(values)))));
        text.append("%n| goal | listeners | bound | median of rounds (range) |%n|---|---|---|---|%n".formatted());
        rows.forEach((row, contenders) -> OutboxGoal.of(row.measure, row.figure)
                .forEach(goal -> goal.rounds(contenders)
                        .ifPresent(rounds -> text.append("| %s, %s | %d | %s | %s |%n"
                                .formatted(
                                        row.measure, goal.subject(), row.listeners, goal.bound(), median(rounds))))));
        return text.toString();
    }

    private static String median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        var number = median < 10 ? "%.2f" : "%.0f";
        return String.format(
                Locale.ROOT,
                number + " (" + number + " to " + number + ")",
                median,
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }
}
