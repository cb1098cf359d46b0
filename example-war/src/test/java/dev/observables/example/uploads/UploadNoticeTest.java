package dev.observables.example.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the owner of an image is notified of. {@link UploadIT} checks that the listeners have these names. */
class UploadNoticeTest {

    record Ended(String listener, Outcome.Status status) implements Outcome {

        @Override
        public Duration duration() {
            return Duration.ZERO;
        }

        @Override
        public Throwable failure() {
            return status == Status.SUCCEEDED ? null : new IllegalStateException();
        }
    }

    record Delivered(ObservableEvent event, List<Outcome> outcomes) implements Delivery {

        @Override
        public boolean succeeded() {
            return failures().isEmpty();
        }

        @Override
        public List<Outcome> failures() {
            return outcomes.stream()
                    .filter(outcome -> outcome.status() != Outcome.Status.SUCCEEDED)
                    .toList();
        }
    }

    @Test
    void workThatFailedOrNeverBeganIsNamed() {
        var delivery = delivery(
                new Ended("Halftone#process", Outcome.Status.FAILED),
                new Ended("Thumbnail#scale", Outcome.Status.REJECTED),
                new Ended("LiveFeed#sent", Outcome.Status.SUCCEEDED));

        assertThat(UploadNotice.failedWork(delivery)).containsExactly("Halftone#process", "Thumbnail#scale");
    }

    @Test
    void failureOfAnotherListenerIsNotTheImages() {
        var delivery = delivery(
                new Ended("Halftone#process", Outcome.Status.SUCCEEDED),
                new Ended("Thumbnail#scale", Outcome.Status.SUCCEEDED),
                new Ended("LiveFeed#sent", Outcome.Status.FAILED));

        assertThat(UploadNotice.failedWork(delivery)).isEmpty();
    }

    private static Delivery delivery(Outcome... outcomes) {
        return new Delivered(null, Stream.of(outcomes).toList());
    }
}
