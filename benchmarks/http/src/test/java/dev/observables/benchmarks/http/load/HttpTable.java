package dev.observables.benchmarks.http.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Medians of the rounds and their range; the percentiles are those of all rounds' requests together. */
final class HttpTable {

    private final Map<Variant, List<Double>> throughputs = new EnumMap<>(Variant.class);
    private final Map<Variant, Histogram> latencies = new EnumMap<>(Variant.class);

    void add(Variant variant, double throughput, Histogram ofRound) {
        throughputs.computeIfAbsent(variant, any -> new ArrayList<>()).add(throughput);
        latencies
                .computeIfAbsent(variant, any -> new Histogram(ofRound.getNumberOfSignificantValueDigits()))
                .add(ofRound);
    }

    String toMarkdown(int rate) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "| resource | requests/s | of HAND's | ms at %d/s: 50%% | 90%% | 99%% | 99.9%% | most |%n"
                        + "|---|---|---|---|---|---|---|---|%n",
                rate));
        throughputs.forEach((variant, rounds) -> {
            var hand = throughputs.get(Variant.HAND);
            var ratios = IntStream.range(0, rounds.size())
                    .mapToObj(round -> rounds.get(round) / hand.get(round))
                    .toList();
            text.append("| %s | %s | %s |".formatted(variant, median(rounds, "%.0f"), median(ratios, "%.2f")));
            for (double percentile : List.of(50.0, 90.0, 99.0, 99.9, 100.0)) {
                text.append(String.format(
                        Locale.ROOT, " %.2f |", latencies.get(variant).getValueAtPercentile(percentile) / 1e6));
            }
            text.append(System.lineSeparator());
        });
        return text.toString();
    }

    private static String median(List<Double> values, String format) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return String.format(
                Locale.ROOT,
                format + " (" + format + " to " + format + ")",
                median,
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }
}
