package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CycleRulesTest {

    @Test
    void chainThatEndsIsNoCycle() {
        assertThat(check(step("a", "b"), step("b", "c"), Described.sender("begin", "a")))
                .isEmpty();
    }

    @Test
    void cycleIsReportedOnceWithItsEvents() {
        assertThat(check(step("a", "b"), step("b", "a"), Described.sender("begin", "a")))
                .containsExactly("OBS0208: Shop.fromB(): the events form a cycle: a -> b -> a."
                        + " At run time it ends only at observables.max-depth. Break the cycle.");
    }

    @Test
    void patternAndDerivedEventLeadBackToTheirEvent() {
        assertThat(check(step("a:failed", "a"))).hasSize(1);
        assertThat(check(step("a*", "ab"), Described.sender("begin", "a"))).hasSize(1);
    }

    @Test
    void chainOfTenThousandStepsIsSearched() {
        var steps = IntStream.range(0, 10_000).mapToObj(i -> step("e" + i, "e" + (i + 1) % 10_000));

        assertThat(CycleRules.check(new Connections(steps.map(Described::events).toList())))
                .hasSize(1);
    }

    private static Described step(String listened, String sent) {
        return Described.method(
                "from" + listened.substring(0, 1).toUpperCase(Locale.ROOT),
                Observable.Literal.INSTANCE.withListen(listened).withSend(sent));
    }

    private static List<String> check(Described... methods) {
        return CycleRules.check(new Connections(
                        Stream.of(methods).map(Described::events).toList()))
                .stream()
                .map(Problem::text)
                .toList();
    }
}
