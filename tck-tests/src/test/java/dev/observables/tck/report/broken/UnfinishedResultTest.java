package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Future;
import java.util.concurrent.SubmissionPublisher;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A sender or listener that returns something unfinished which is not followed. */
@Tag("embedded")
class UnfinishedResultTest {

    @ApplicationScoped
    static class Unfinished {

        @Observable(send = "published")
        Publisher<String> published() {
            return null;
        }

        @Observable(send = "submitted")
        SubmissionPublisher<String> submitted() {
            return null;
        }

        @Observable(send = "promised")
        Future<String> promised() {
            return null;
        }

        @Observable(send = "boxed")
        Optional<CompletionStage<String>> boxed() {
            return Optional.empty();
        }

        @Observable(send = "nested")
        CompletionStage<CompletableFuture<String>> nested() {
            return null;
        }
    }

    @ApplicationScoped
    static class Listeners {

        @Observable(listen = {"published", "submitted", "promised", "boxed", "nested"})
        void hear() {}

        @Observable(listen = "published")
        Future<String> hearAndGoOn() {
            return null;
        }
    }

    @ApplicationScoped
    static class Finished {

        @Observable(send = "published")
        CompletionStage<Optional<String>> published() {
            return null;
        }

        @Observable(send = "submitted")
        CompletableFuture<OptionalInt> submitted() {
            return null;
        }

        @Observable(sendOnFailure = "promised")
        Future<String> promised() {
            return null;
        }

        @Observable(listen = {"published", "submitted", "promised"})
        CompletionStage<Void> hear() {
            return null;
        }
    }

    @Test
    @Assertion(
            "OBS-7.3: Senders return a reactive type, a subtype of it, a Future, a stage in an Optional and a stage of a"
                    + " stage; a listener returns a Future.")
    void whatIsNotFollowedIsReported() {
        assertThat(Findings.warnings(Unfinished.class, Listeners.class))
                .satisfiesExactlyInAnyOrder(
                        sender("Unfinished.published()", "Publisher"),
                        sender("Unfinished.submitted()", "SubmissionPublisher"),
                        sender("Unfinished.promised()", "Future"),
                        sender("Unfinished.boxed()", "Optional<CompletionStage>"),
                        sender("Unfinished.nested()", "CompletionStage<CompletableFuture>"),
                        warning -> assertThat(warning)
                                .startsWith("OBS0221: Listeners.hearAndGoOn(): returns Future, ")
                                .contains("CompletionStage"));
    }

    @Test
    @Assertion(
            "OBS-7.3: Senders and a listener return stages, of Optionals too, and a method that sends only on failure a"
                    + " Future.")
    void whatIsFollowedIsNot() {
        assertThat(Findings.warnings(Finished.class)).isEmpty();
    }

    private static ThrowingConsumer<String> sender(String place, String returned) {
        return warning -> assertThat(warning)
                .startsWith("OBS0220: " + place + ": returns " + returned + ", ")
                .endsWith("Return a CompletionStage of that value.");
    }
}
