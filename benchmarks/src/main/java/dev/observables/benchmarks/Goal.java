package dev.observables.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.util.ListStatistics;

/**
 * A bound for the product's figure, divided by that of the same round which it is compared with, if any.
 *
 * @param base what it is divided by, or nothing where the bound is in the figure's own unit
 */
record Goal(String figure, Cell subject, Optional<Cell> base, boolean atLeast, double bound) {

    /** A variant among those of its group, which is the number of listeners for most benchmarks. */
    record Cell(String variant, int group) {}

    static final String EVENTS = "DeliveryBenchmark";
    private static final String BYTES = "DeliveryBenchmark, gc.alloc.rate.norm";
    private static final String SEND = "SendBenchmark";
    private static final String SEND_CPU = "SendBenchmark, " + SenderCpuProfiler.RESULT;
    private static final String PRODUCT = Contender.PRODUCT.name();
    private static final double NANOS = 1000;
    private static final double CONFIDENCE = 0.95;
    private static final int MEDIAN = 50;

    static final List<Goal> ALL = List.of(
            atLeast(1, EVENTS, 1, "CONTAINER"),
            atMost(1.2, SEND, 1, "CONTAINER"),
            atMost(1.2, SEND_CPU, 1, "CONTAINER"),
            atLeast(1, EVENTS, 4, "SPRING"),
            atLeast(1, EVENTS, 16, "SPRING"),
            atLeast(1.3, EVENTS, 4, "CONTAINER_PARALLEL"),
            atLeast(1.3, EVENTS, 16, "CONTAINER_PARALLEL"),
            atLeast(0.5, EVENTS, 4, "DIRECT"),
            atLeast(0.8, EVENTS, 16, "DIRECT"),
            new Goal(SEND, new Cell(PRODUCT, 4), Optional.empty(), false, NANOS),
            new Goal(SEND, new Cell(PRODUCT, 16), Optional.empty(), false, NANOS),
            new Goal(SEND, new Cell(PRODUCT, 16), Optional.of(new Cell(PRODUCT, 1)), false, 1.2),
            new Goal(SEND_CPU, new Cell(PRODUCT, 16), Optional.of(new Cell(PRODUCT, 1)), false, 1.2),
            atMost(1, BYTES, 1, "CONTAINER"),
            atMost(1, BYTES, 4, "CONTAINER_PARALLEL"),
            atMost(1, BYTES, 16, "CONTAINER_PARALLEL"),
            manyNames("NamesBenchmark"),
            manyNames("NewNamesBenchmark"),
            atMost(1.3, "StartupBenchmark", 10_000, "CONTAINER"));

    private static Goal atLeast(double bound, String figure, int listeners, String other) {
        return new Goal(figure, new Cell(PRODUCT, listeners), Optional.of(new Cell(other, listeners)), true, bound);
    }

    private static Goal atMost(double bound, String figure, int listeners, String other) {
        return new Goal(figure, new Cell(PRODUCT, listeners), Optional.of(new Cell(other, listeners)), false, bound);
    }

    private static Goal manyNames(String figure) {
        return new Goal(figure, new Cell("10000", 100), Optional.of(new Cell("1", 100)), false, 1.2);
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
                "| %s, %d | %s | %s %s | %.2f (%s) of %d | %s |%n",
                figure,
                subject.group,
                base.map(this::ratio).orElse(subject.variant + ", ns"),
                atLeast ? "at least" : "at most",
                bound == NANOS ? "1000" : Double.toString(bound),
                Math.exp(logarithms.getPercentile(MEDIAN)),
                Double.isNaN(low) ? "no interval" : String.format(Locale.ROOT, "%.2f to %.2f", low, high),
                rounds.size(),
                verdict(low, high));
    }

    private String ratio(Cell divisor) {
        return subject.variant + " / " + divisor.variant
                + (divisor.group == subject.group ? "" : " with " + divisor.group);
    }

    /** Fewer than three rounds have no interval: comparisons with NaN are false, and nothing is resolved. */
    private String verdict(double low, double high) {
        if (atLeast ? low >= bound : high <= bound) {
            return "met";
        }
        return (atLeast ? high < bound : low > bound) ? "not met" : "unresolved";
    }
}
