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
        var three = enterThree();

        lanes.leave(three.get(1));
        assertThat(begun).isEmpty();
        lanes.leave(three.get(0));
        assertThat(begun).containsExactly(three.get(2));
    }

    @Test
    void endingTwiceFreesTheLaneOnce() {
        var three = enterThree();

        lanes.leave(three.get(0));
        lanes.leave(three.get(0));
        assertThat(begun).containsExactly(three.get(1));
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

    private List<SentEvent> enterThree() {
        var three = List.of(event("a"), event("a"), event("a"));
        three.forEach(this::enter);
        return three;
    }

    private boolean enter(SentEvent event) {
        return lanes.enter(event, () -> begun.add(event));
    }

    private static SentEvent event(String key) {
        return SentEvent.sent(CLOCK, "moved", null, Arguments.NONE, "Belt#move", null, key);
    }
}
