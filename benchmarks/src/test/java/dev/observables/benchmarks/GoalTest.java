package dev.observables.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTest {

    private static final Goal.Cell PRODUCT = new Goal.Cell("PRODUCT", 1);
    private static final Optional<Goal.Cell> SPRING = Optional.of(new Goal.Cell("SPRING", 1));
    private static final Goal AT_LEAST_ONE = new Goal("figure", PRODUCT, SPRING, true, 1);
    private static final Goal AT_MOST_ONE = new Goal("figure", PRODUCT, SPRING, false, 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void tooFewRoundsResolveNothing(int rounds) {
        var ratios = List.of(2.0, 2.0).subList(0, rounds);

        assertThat(AT_LEAST_ONE.toMarkdown(ratios))
                .contains("| 2.00 (no interval)")
                .endsWith("| unresolved |\n");
        assertThat(AT_MOST_ONE.toMarkdown(ratios))
                .contains("| 2.00 (no interval)")
                .endsWith("| unresolved |\n");
    }

    @Test
    void anIntervalOnOneSideOfTheBoundDecides() {
        var ratios = List.of(1.9, 2.0, 2.1, 2.0);

        assertThat(AT_LEAST_ONE.toMarkdown(ratios)).endsWith("| met |\n");
        assertThat(AT_MOST_ONE.toMarkdown(ratios)).endsWith("| not met |\n");
    }

    @Test
    void anIntervalThatCoversTheBoundDecidesNothing() {
        var ratios = List.of(0.5, 2.0, 3.0, 0.6);

        assertThat(AT_LEAST_ONE.toMarkdown(ratios)).endsWith("| unresolved |\n");
        assertThat(AT_MOST_ONE.toMarkdown(ratios)).endsWith("| unresolved |\n");
    }

    @Test
    void noRoundsThatCanBeComparedAreTold() {
        assertThat(AT_LEAST_ONE.toMarkdown(List.of()))
                .contains("(no interval) of 0")
                .endsWith("| unresolved |\n");
    }

    @Test
    void theMedianOfTheRoundsIsQuoted() {
        assertThat(AT_LEAST_ONE.toMarkdown(List.of(1.0, 1.5, 100.0))).contains("| 1.50 (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"executor=pool,virtual", "senders=100,1000"})
    void twoValuesOfWhatTheTableHasNoColumnForAreNotCompared(String values) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.main("SendBenchmark", "-p", values))
                .withMessageContaining(values);
    }
}
