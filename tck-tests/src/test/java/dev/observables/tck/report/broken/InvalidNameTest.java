package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Sends a name with a blank in it.")
    void blankIsNotAllowed() {
        assertThat(Findings.onlyError(Blank.class))
                .startsWith("OBS0101: Blank.register(): \"user registered\" is not an event name.")
                .contains("Use 1 to 200 letters, digits and . _ - / only");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Sends an empty name on failure.")
    void emptyNameIsNotAllowed() {
        assertThat(Findings.onlyError(Empty.class)).startsWith("OBS0101: Empty.register(): \"\" is not an event name.");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Sends a pattern.")
    void patternCannotBeSent() {
        assertThat(Findings.onlyError(PatternSent.class))
                .startsWith("OBS0101: PatternSent.register(): \"user_*\" is not an event name.")
                .doesNotContain("with *");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Listens to a name with an ending that no derived event has.")
    void unknownEndingIsToldWithTheTwoThatThereAre() {
        assertThat(Findings.onlyError(NoSuchEnding.class))
                .startsWith("OBS0101: NoSuchEnding.welcome(): \"user_registered:done\" is not an event name.")
                .contains(":completed", ":failed", "*");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Listens to a name of 201 characters.")
    void nameOfMoreThanTwoHundredCharactersIsNotAllowed() {
        assertThat(Findings.onlyError(TooLong.class)).startsWith("OBS0101: TooLong.welcome(): \"0123");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Listens to a name that would forge a line of the report.")
    void lineBreakInANameIsToldByItsNumber() {
        assertThat(Findings.onlyError(LineBreak.class)).contains("\"a\\u000aOBS9999: forged\"");
    }
}
