package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A name with characters that no name has, or of no or too great length. */
@Tag("embedded")
class InvalidNameTest {

    @ApplicationScoped
    static class Blank {
        @Observable(send = "user registered")
        void register() {}
    }

    @ApplicationScoped
    static class Empty {
        @Observable(sendOnFailure = "")
        void register() {}
    }

    @ApplicationScoped
    static class PatternSent {
        @Observable(send = "user_*")
        void register() {}
    }

    @ApplicationScoped
    static class NoSuchEnding {
        @Observable(listen = "user_registered:done")
        void welcome() {}
    }

    @ApplicationScoped
    static class TooLong {
        private static final String TEN = "0123456789";
        private static final String FIFTY = TEN + TEN + TEN + TEN + TEN;

        @Observable(listen = FIFTY + FIFTY + FIFTY + FIFTY + "!")
        void welcome() {}
    }

    @ApplicationScoped
    static class LineBreak {
        @Observable(listen = "a\nOBS9999: forged")
        void welcome() {}
    }

    @ParameterizedTest
    @MethodSource("names")
    @Assertion(
            "OBS-7.2: Sends a name with a blank and an empty one, listens to one with an ending that no derived event"
                    + " has and to one of 201 characters.")
    void whatIsNoEventNameIsRefused(Class<?> bean, String error, List<String> advice) {
        assertThat(Findings.onlyError(bean)).startsWith("OBS0101: " + error).contains(advice);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments(
                        Blank.class,
                        "Blank.register(): \"user registered\" is not an event name.",
                        List.of("Use 1 to 200 letters, digits and . _ - / only")),
                arguments(Empty.class, "Empty.register(): \"\" is not an event name.", List.of("Use 1 to 200")),
                arguments(
                        NoSuchEnding.class,
                        "NoSuchEnding.welcome(): \"user_registered:done\" is not an event name.",
                        List.of(":completed", ":failed", "*")),
                arguments(TooLong.class, "TooLong.welcome(): \"0123", List.of("is not an event name")));
    }

    @Test
    @Assertion("OBS-7.2: Sends a pattern; the advice for listeners is not given.")
    void patternCannotBeSent() {
        assertThat(Findings.onlyError(PatternSent.class))
                .startsWith("OBS0101: PatternSent.register(): \"user_*\" is not an event name.")
                .doesNotContain("with *");
    }

    @Test
    @Assertion("OBS-7.2: Listens to a name that would forge a line of the report.")
    void lineBreakInANameIsReportedByItsNumber() {
        assertThat(Findings.onlyError(LineBreak.class)).contains("\"a\\u000aOBS9999: forged\"");
    }
}
