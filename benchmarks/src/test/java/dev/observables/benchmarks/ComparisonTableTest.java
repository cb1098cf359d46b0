package dev.observables.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.benchmarks.ComparisonTable.Round;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

    @Test
    void roundsBetweenWhichTheProcessorsWereMovedAreNotDivided() {
        var product = List.of(new Round(700, 80), new Round(360, 330), new Round(710, 75), new Round(350, 340));
        var other = List.of(new Round(1000, 110), new Round(1000, 80), new Round(500, 330), new Round(500, 330));

        assertThat(ComparisonTable.ratios(product, other)).containsExactly(0.7, 0.7);
    }

    @Test
    void roundsThatTellNothingOfTheProcessorsAreDivided() {
        var product = List.of(new Round(700, Double.NaN));
        var other = List.of(new Round(1000, Double.NaN));

        assertThat(ComparisonTable.ratios(product, other)).containsExactly(0.7);
    }
}
