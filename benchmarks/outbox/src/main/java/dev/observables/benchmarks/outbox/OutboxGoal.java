package dev.observables.benchmarks.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A bound for a figure of the library's, divided by that of the same round which it is compared with, if any.
 *
 * @param base whose figure it is divided by, or null where the bound is in the figure's own unit
 * @param bound in words
 */
record OutboxGoal(String measures, String figure, Contender base, String bound) {

    private static final String DELIVERIES = "deliveries/s";

    private static final List<OutboxGoal> ALL = List.of(
            new OutboxGoal("HELD|THROUGHPUT", "sales/s", Contender.BARE, "at least 0.5"),
            new OutboxGoal("THROUGHPUT", DELIVERIES, Contender.MODULITH, "at least 3"),
            new OutboxGoal("THROUGHPUT|DRAIN.*", DELIVERIES, Contender.DB_SCHEDULER, "at least 2"),
            new OutboxGoal("LATENCY", "ms since the return, 50 %", null, "less than 5"),
            new OutboxGoal("LATENCY", "ms since the return, 99 %", null, "less than 50"));

    static List<OutboxGoal> of(String measure, String figure) {
        return ALL.stream()
                .filter(goal -> measure.matches(goal.measures) && figure.equals(goal.figure))
                .toList();
    }

    String subject() {
        return Contender.DURABLE + (base == null ? ", " + figure : " / " + base + ", " + figure);
    }

    /** Each by itself: the machine may have changed from one to the next. Empty where one of the two was not measured. */
    Optional<List<Double>> rounds(Map<Contender, List<Double>> figures) {
        var own = figures.get(Contender.DURABLE);
        if (base == null || own == null) {
            return Optional.ofNullable(own);
        }
        return Optional.ofNullable(figures.get(base))
                .filter(others -> others.size() == own.size())
                .map(others -> IntStream.range(0, own.size())
                        .mapToObj(round -> own.get(round) / others.get(round))
                        .toList());
    }
}
