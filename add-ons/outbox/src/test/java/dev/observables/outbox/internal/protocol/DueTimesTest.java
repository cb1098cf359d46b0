package dev.observables.outbox.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** When deliveries will be due, as the writer enters it and the poller asks. */
class DueTimesTest {

    private final DueTimes times = new DueTimes();

    @Test
    void timesThatAreCloseTogetherAreOne() {
        assertThat(times.add(1_010)).isTrue();
        assertThat(times.add(1_020)).isFalse();
        assertThat(times.add(2_000)).isFalse();
        assertThat(times.add(900)).isTrue();
        assertThat(times.first()).isEqualTo(900);

        times.removeUntil(1_050);

        assertThat(times.first()).isEqualTo(2_000);
    }

    @Test
    void timeCanBeOverBeforeItHasBeenEntered() {
        var isOver = new AtomicBoolean();
        var removing = CompletableFuture.runAsync(() -> {
            while (!isOver.get()) {
                times.removeUntil(Long.MAX_VALUE);
            }
        });

        for (long time = 0; time < 10_000_000; time += 50) {
            times.add(time);
        }
        isOver.set(true);
        removing.join();

        assertThat(times.first()).isPositive();
    }
}
