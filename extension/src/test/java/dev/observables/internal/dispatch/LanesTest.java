package dev.observables.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final EventClock CLOCK = new EventClock();

    private final Lanes lanes = new Lanes();
    private final List<SentEvent> begun = new ArrayList<>();

    @Test
    void callsBeginInTheOrderOfTheirEntry() {
        var first = event("a");
        var second = event("a");
        var third = event("a");
        assertThat(enter(first)).isTrue();
        assertThat(enter(second)).isFalse();
        assertThat(enter(third)).isFalse();

        lanes.leave(first);
        assertThat(begun).containsExactly(second);
        lanes.leave(second);
        assertThat(begun).containsExactly(second, third);
        lanes.leave(third);
        assertThat(enter(event("a"))).as("lane that is free again").isTrue();
    }

    @Test
    void otherKeysAreFree() {
        enter(event("a"));
        assertThat(enter(event("b"))).isTrue();
    }

    @Test
    void callThatWasRejectedWhileItWaitedBeginsNothing() {
        var first = event("a");
        var second = event("a");
        var third = event("a");
        enter(first);
        enter(second);
        enter(third);

        lanes.leave(second);
        assertThat(begun).isEmpty();
        lanes.leave(first);
        assertThat(begun).containsExactly(third);
    }

    @Test
    void endingTwiceFreesTheLaneOnce() {
        var first = event("a");
        var second = event("a");
        var third = event("a");
        enter(first);
        enter(second);
        enter(third);

        lanes.leave(first);
        lanes.leave(first);
        assertThat(begun).containsExactly(second);
    }

    /** Each would begin the next one inside itself, until the stack overflows. */
    @Test
    void aHundredThousandCallsThatEndAtOnceFollowOneAnother() {
        var first = event("a");
        enter(first);
        var ended = new ArrayList<SentEvent>();
        IntStream.range(0, 100_000).forEach(any -> {
            var event = event("a");
            lanes.enter(event, () -> {
                ended.add(event);
                lanes.leave(event);
            });
        });

        lanes.leave(first);
        assertThat(ended).hasSize(100_000);
        assertThat(enter(event("a"))).isTrue();
    }

    private boolean enter(SentEvent event) {
        return lanes.enter(event, () -> begun.add(event));
    }

    private static SentEvent event(String key) {
        return SentEvent.sent(CLOCK, "moved", null, Arguments.NONE, "Belt#move", null, key);
    }
}
