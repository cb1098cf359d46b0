package dev.observables.benchmarks;

import static dev.observables.benchmarks.Contender.CONTAINER;
import static dev.observables.benchmarks.Contender.CONTAINER_PARALLEL;
import static dev.observables.benchmarks.Contender.DIRECT;
import static dev.observables.benchmarks.Contender.PRODUCT;
import static dev.observables.benchmarks.Contender.SPRING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.util.ListStatistics;

/**
 * A bound for the product's figure, divided by that of the same round which it is compared with, if any.
 *
 * @param base what it is divided by, or nothing where the bound is in the figure's own unit
 */
record Goal(String figure, int listeners, Optional<Base> base, boolean atLeast, double bound) {

    /** The same figure of another contender, or of the product itself with another number of listeners. */
    record Base(Contender contender, int listeners) {}

    private static final String EVENTS = "DeliveryBenchmark";
    private static final String BYTES = "DeliveryBenchmark, gc.alloc.rate.norm";
    private static final String SEND = "SendBenchmark";
    private static final String SEND_CPU = "SendBenchmark, " + SenderCpuProfiler.RESULT;
    private static final double NANOS = 1000;
    private static final double CONFIDENCE = 0.95;
    private static final int MEDIAN = 50;

    static final List<Goal> ALL = List.of(
            atLeast(1, EVENTS, 1, CONTAINER),
            atMost(1.2, SEND, 1, CONTAINER),
            atMost(1.2, SEND_CPU, 1, CONTAINER),
            atLeast(1, EVENTS, 4, SPRING),
            atLeast(1, EVENTS, 16, SPRING),
            atLeast(1.3, EVENTS, 4, CONTAINER_PARALLEL),
            atLeast(1.3, EVENTS, 16, CONTAINER_PARALLEL),
            atLeast(0.5, EVENTS, 4, DIRECT),
            atLeast(0.8, EVENTS, 16, DIRECT),
            new Goal(SEND, 4, Optional.empty(), false, NANOS),
            new Goal(SEND, 16, Optional.empty(), false, NANOS),
            new Goal(SEND, 16, Optional.of(new Base(PRODUCT, 1)), false, 1.2),
            new Goal(SEND_CPU, 16, Optional.of(new Base(PRODUCT, 1)), false, 1.2),
            atMost(1, BYTES, 1, CONTAINER),
            atMost(1, BYTES, 4, CONTAINER_PARALLEL),
            atMost(1, BYTES, 16, CONTAINER_PARALLEL));

    private static Goal atLeast(double bound, String figure, int listeners, Contender other) {
        return new Goal(figure, listeners, Optional.of(new Base(other, listeners)), true, bound);
    }

    private static Goal atMost(double bound, String figure, int listeners, Contender other) {
        return new Goal(figure, listeners, Optional.of(new Base(other, listeners)), false, bound);
    }

    /** The median of the rounds, and the t interval of their logarithms, which stand for ratios both ways alike. */
    String toMarkdown(List<Double> rounds) {
        var logarithms =
                new ListStatistics(rounds.stream().mapToDouble(Math::log).toArray());
        var interval = logarithms.getConfidenceIntervalAt(CONFIDENCE);
        double low = Math.exp(interval[0]);
        double high = Math.exp(interval[1]);
        return String.format(
                Locale.ROOT,
                "| %s, %d | %s | %s %s | %.2f (%s) | %s |%n",
                figure,
                listeners,
                base.map(this::ratio).orElse("product, ns"),
                atLeast ? "at least" : "at most",
                bound == NANOS ? "1000" : Double.toString(bound),
                Math.exp(logarithms.getPercentile(MEDIAN)),
                Double.isNaN(low) ? "no interval" : String.format(Locale.ROOT, "%.2f to %.2f", low, high),
                verdict(low, high));
    }

    private String ratio(Base divisor) {
        return "product / " + divisor.contender + (divisor.listeners == listeners ? "" : " with " + divisor.listeners);
    }

    /** Fewer than three rounds have no interval: comparisons with NaN are false, and nothing is resolved. */
    private String verdict(double low, double high) {
        if (atLeast ? low >= bound : high <= bound) {
            return "met";
        }
        return (atLeast ? high < bound : low > bound) ? "not met" : "unresolved";
    }
}
