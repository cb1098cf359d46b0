package dev.observables.example.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import java.time.Duration;
import java.util.List;
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
        assertThat(failedWork(Outcome.Status.FAILED, Outcome.Status.REJECTED, Outcome.Status.SUCCEEDED))
                .containsExactly("Halftone#process", "Thumbnail#scale");
    }

    @Test
    void failureOfAnotherListenerIsNotTheImages() {
        assertThat(failedWork(Outcome.Status.SUCCEEDED, Outcome.Status.SUCCEEDED, Outcome.Status.FAILED))
                .isEmpty();
    }

    private static List<String> failedWork(Outcome.Status halftone, Outcome.Status thumbnail, Outcome.Status feed) {
        var delivery = new Delivered(
                null,
                List.of(
                        new Ended("Halftone#process", halftone),
                        new Ended("Thumbnail#scale", thumbnail),
                        new Ended("LiveFeed#sent", feed)));
        return UploadNotice.failedWork(delivery);
    }
}
