package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that lead back to themselves. */
@Tag("embedded")
class CycleTest {

    @ApplicationScoped
    static class Ping {
        @Observable(listen = "pong", send = "ping")
        void play() {}
    }

    @ApplicationScoped
    static class Pong {
        @Observable(listen = "ping", send = "pong")
        void play() {}
    }

    @ApplicationScoped
    static class Alone {
        @Observable(listen = "again", send = "again")
        void play() {}
    }

    @ApplicationScoped
    static class ByPattern {
        @Observable(listen = "order_*", send = "order_audited")
        void audit() {}

        @Observable(send = "order_created")
        void create() {}
    }

    @ApplicationScoped
    static class ByFailure {
        @Observable(listen = "job:failed", send = "job")
        void again() {}

        @Observable(listen = "job")
        void work() {}
    }

    @ApplicationScoped
    static class Chain {
        @Observable(send = "one")
        void start() {}

        @Observable(
                listen = "one",
                send = {"two", "three"})
        void first() {}

        @Observable(listen = "two", send = "three")
        void second() {}

        @Observable(listen = "three")
        void third() {}
    }

    @Test
    @Assertion("OBS-5.3: Deploys two listeners that send to each other.")
    @Assertion("OBS-7.3: Deploys two listeners that send to each other.")
    void circleIsReportedOnceWithItsWay() {
        assertThat(Findings.onlyWarning(Ping.class, Pong.class))
                .startsWith("OBS0208: ")
                .containsAnyOf("ping -> pong -> ping", "pong -> ping -> pong")
                .containsAnyOf("Ping.play()", "Pong.play()")
                .contains("observables.max-depth");
    }

    @ParameterizedTest
    @MethodSource("circles")
    @Assertion(
            "OBS-5.3: Deploys a listener that sends what it hears, one whose pattern matches what it sends, and one of"
                    + " a failure that sends the event again.")
    void listenerThatSendsWhatItHearsIsReported(Class<?> bean, String place, String way) {
        assertThat(Findings.onlyWarning(bean)).startsWith("OBS0208: " + place).contains(way);
    }

    static Stream<Arguments> circles() {
        return Stream.of(
                arguments(Alone.class, "Alone.play(): ", "again -> again"),
                arguments(ByPattern.class, "ByPattern.audit(): ", "order_audited -> order_audited"),
                arguments(ByFailure.class, "ByFailure.again(): ", "job"));
    }

    @Test
    @Assertion("OBS-5.3: Deploys a chain with two ways to one event.")
    void chainThatEndsIsNotReported() {
        assertThat(Findings.warnings(Chain.class)).isEmpty();
    }
}
