package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each deployment counts its listeners' failures anew. */
@Tag("embedded")
class FailureLogTest {

    private static final int FAILURES = 500;
    private static final int LATE = 100;
    private static final Pattern COUNTED = Pattern.compile("OBS0302: .*: (\\d+) more failures");

    @ApplicationScoped
    static class Often {

        @Observable(listen = "often")
        void fail() {
            throw new IllegalStateException("again");
        }
    }

    @ApplicationScoped
    static class Late {

        @Observable(send = "often")
        CompletionStage<String> send(CompletionStage<String> stage) {
            return stage;
        }
    }

    @Test
    @Assertion(
            "OBS-3.2: The lines above DEBUG are one: with code, event name and id, listener, and the cause as thrown.")
    void failureIsLoggedOnce() {
        var failure = new IllegalStateException("to be logged");
        try (var log = LogCapture.open();
                var deployment = Deployment.of(Worker.class).start()) {
            var delivery = Patience.result(deployment.observables().send("work", (ListenerWork) event -> {
                throw failure;
            }));

            assertThat(told(log)).singleElement().satisfies(entry -> {
                assertThat(entry.getMessage())
                        .startsWith("OBS0301: ")
                        .contains("Worker#work", "\"work\"", delivery.event().id());
                assertThat(entry.getThrown()).isSameAs(failure);
            });
        }
    }

    @Test
    @Assertion("OBS-3.2: No warning and no error is logged of a listener that succeeds.")
    void successIsNotLogged() {
        try (var log = LogCapture.open();
                var deployment = Deployment.of(Worker.class).start()) {
            Patience.result(deployment.observables().send("work", ListenerWork.NOTHING));

            assertThat(told(log)).isEmpty();
        }
    }

    @Test
    @Assertion(
            "OBS-3.2: Of 500 failures some have a line, and the numbers in the summary lines make up for the others.")
    void frequentFailuresAreCountedInSummaryLines() {
        try (var log = LogCapture.open()) {
            try (var deployment = Deployment.of(Often.class).start()) {
                for (int i = 0; i < FAILURES; i++) {
                    Patience.result(deployment.observables().send("often"));
                }
            }

            var lines = log.matching("OBS0301");
            var summaries = log.matching("OBS0302");
            assertThat(lines).isNotEmpty().hasSizeLessThan(FAILURES);
            assertThat(summaries).isNotEmpty().allMatch(line -> line.contains("Often#fail"));
            assertThat(lines.size() + counted(summaries)).isEqualTo(FAILURES);
        }
    }

    @Test
    @Assertion("OBS-3.2: Beside a listener that fails 500 times, another one's failure has its line.")
    void anotherListenersFailureHasItsOwnLine() {
        try (var log = LogCapture.open();
                var deployment = Deployment.of(Often.class, Worker.class).start()) {
            for (int i = 0; i < FAILURES; i++) {
                Patience.result(deployment.observables().send("often"));
            }

            Patience.result(deployment.observables().send("work", ThrowableKind.CHECKED));

            assertThat(log.matching("OBS0301: Worker#work")).hasSize(1);
        }
    }

    @Test
    @Assertion("OBS-3.2: Of 100 events whose stages complete after the shutdown each has its line, or is in a summary.")
    @Assertion("OBS-9.1: The same.")
    void nothingIsUntoldAfterTheShutdown() {
        var stage = new CompletableFuture<String>();
        try (var log = LogCapture.open()) {
            try (var deployment = Deployment.of(Late.class, Often.class).start()) {
                for (int i = 0; i < LATE; i++) {
                    deployment.get(Late.class).send(stage);
                }
            }
            stage.complete("too late");

            assertThat(log.matching("OBS0308: Often#fail").size() + counted(log.matching("OBS0302")))
                    .isEqualTo(LATE);
        }
    }

    /** Warnings and errors that tell of a call. */
    private static List<LogRecord> told(LogCapture log) {
        return log.records().stream()
                .filter(entry -> entry.getLevel().intValue() > Level.INFO.intValue())
                .filter(entry -> entry.getMessage().startsWith("OBS03"))
                .toList();
    }

    private static int counted(List<String> summaries) {
        return summaries.stream()
                .map(COUNTED::matcher)
                .filter(matcher -> matcher.find())
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .sum();
    }
}
