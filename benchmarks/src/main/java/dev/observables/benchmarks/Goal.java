package dev.observables.benchmarks;

import static dev.observables.benchmarks.Contender.CONTAINER;
import static dev.observables.benchmarks.Contender.CONTAINER_PARALLEL;
import static dev.observables.benchmarks.Contender.DIRECT;
import static dev.observables.benchmarks.Contender.SPRING;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.util.ListStatistics;

/** A bound for the product's figure divided by another contender's, each round by itself. */
record Goal(String figure, int listeners, Contender other, boolean atLeast, double bound) {

    private static final String EVENTS = "DeliveryBenchmark";
    private static final String BYTES = "DeliveryBenchmark, gc.alloc.rate.norm";
    private static final double CONFIDENCE = 0.95;

    static final List<Goal> ALL = List.of(
            new Goal(EVENTS, 1, CONTAINER, true, 1),
            new Goal("SendBenchmark", 1, CONTAINER, false, 1.2),
            new Goal("SendBenchmark, " + SenderCpuProfiler.RESULT, 1, CONTAINER, false, 1.2),
            new Goal(EVENTS, 4, SPRING, true, 1),
            new Goal(EVENTS, 16, SPRING, true, 1),
            new Goal(EVENTS, 4, CONTAINER_PARALLEL, true, 1.3),
            new Goal(EVENTS, 16, CONTAINER_PARALLEL, true, 1.3),
            new Goal(EVENTS, 4, DIRECT, true, 0.5),
            new Goal(EVENTS, 16, DIRECT, true, 0.8),
            new Goal(BYTES, 1, CONTAINER, false, 1),
            new Goal(BYTES, 4, CONTAINER_PARALLEL, false, 1),
            new Goal(BYTES, 16, CONTAINER_PARALLEL, false, 1));

    /** The geometric mean of the ratios, and the t interval of their logarithms. */
    String toMarkdown(List<Double> ratios) {
        var logarithms =
                new ListStatistics(ratios.stream().mapToDouble(Math::log).toArray());
        var interval = logarithms.getConfidenceIntervalAt(CONFIDENCE);
        double low = Math.exp(interval[0]);
        double high = Math.exp(interval[1]);
        return String.format(
                Locale.ROOT,
                "| %s, %d | product / %s | %s %.1f | %.2f (%.2f to %.2f) | %s |%n",
                figure,
                listeners,
                other,
                atLeast ? "at least" : "at most",
                bound,
                Math.exp(logarithms.getMean()),
                low,
                high,
                verdict(low, high));
    }

    /** Fewer than three rounds have no interval: comparisons with NaN are false, and nothing is resolved. */
    private String verdict(double low, double high) {
        if (atLeast ? low >= bound : high <= bound) {
            return "met";
        }
        return (atLeast ? high < bound : low > bound) ? "not met" : "unresolved";
    }
}
