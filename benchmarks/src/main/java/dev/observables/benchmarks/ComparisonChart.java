package dev.observables.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one benchmark as bars, in Mermaid's notation, which many viewers of Markdown draw. */
record ComparisonChart(String title, String unit, Map<String, Double> figures) {

    String toMarkdown() {
        return """

                ```mermaid
                %%%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#4878a8"}}}}%%%%
                xychart-beta horizontal
                    title "%s"
                    x-axis [%s]
                    y-axis "%s" 0 --> %.0f
                    bar [%s]
                ```
                """.formatted(title, String.join(", ", labels()), unit, longest(), String.join(", ", bars()));
    }

    /** Without a range the axis would begin near the shortest bar. */
    private double longest() {
        return Math.ceil(Collections.max(figures.values()));
    }

    private List<String> labels() {
        return figures.keySet().stream()
                .map(variant -> '"' + variant.toLowerCase(Locale.ROOT).replace('_', ' ') + '"')
                .toList();
    }

    private List<String> bars() {
        return figures.values().stream()
                .map(figure -> String.format(Locale.ROOT, "%.0f", figure))
                .toList();
    }
}
