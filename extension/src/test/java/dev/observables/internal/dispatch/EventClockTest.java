package dev.observables.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventClockTest {

    private final EventClock clock = new EventClock();

    @Test
    void everyStampIsGreaterThanTheOneBefore() {
        var stamps = LongStream.generate(clock::next).limit(200_000).boxed().toList();

        assertThat(stamps).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idsSortAsTextInTheOrderOfSending() {
        var ids = LongStream.generate(clock::next)
                .limit(200_000)
                .mapToObj(clock::id)
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idIsAUuidOfVersionSeven() {
        var id = UUID.fromString(clock.id(clock.next()));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void idBeginsWithTheTimeOfSending() {
        var stamp = clock.next();
        long millis = UUID.fromString(clock.id(stamp)).getMostSignificantBits() >>> 16;

        assertThat(Instant.ofEpochMilli(millis)).isEqualTo(clock.time(stamp));
        assertThat(clock.time(stamp)).isBetween(Instant.now().minus(1, ChronoUnit.MINUTES), Instant.now());
    }

    @Test
    void twoClocksMakeDifferentIdsOfOneStamp() {
        var stamp = clock.next();

        assertThat(new EventClock().id(stamp)).isNotEqualTo(clock.id(stamp));
    }

    @Test
    void threadsNeverGetTheSameStamp() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Long>> stamping =
                    () -> LongStream.generate(clock::next).limit(20_000).boxed().toList();

            var stamps = new ArrayList<Long>();
            for (var made : threads.invokeAll(
                    IntStream.range(0, 4).mapToObj(i -> stamping).toList())) {
                assertThat(made.get()).isSorted();
                stamps.addAll(made.get());
            }

            assertThat(stamps).doesNotHaveDuplicates();
        } finally {
            threads.shutdown();
        }
    }
}
