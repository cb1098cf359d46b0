package dev.observables.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonChartTest {

    private static final Map<String, Double> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("DIRECT", 1200.4);
        FIGURES.put("CONTAINER_PARALLEL", 90.6);
    }

    @Test
    void barsStandInTheOrderOfTheirLabelsOnAnAxisFromZero() {
        assertThat(new ComparisonChart("DeliveryBenchmark, listeners: 16", "ops/ms", FIGURES).toMarkdown())
                .contains("title \"DeliveryBenchmark, listeners: 16\"")
                .contains("x-axis [\"direct\", \"container parallel\"]")
                .contains("y-axis \"ops/ms\" 0 --> 1201")
                .contains("bar [1200, 91]");
    }
}
