package dev.observables.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContenderTest {

    private static final int LISTENERS = 16;
    private static final int EVENTS = 100;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BARE")
    void everyListenerIsCalledOnceForEveryEvent(Contender contender) {
        var parcel = new Parcel(1);
        try (var wiring = contender.wire(LISTENERS)) {
            var backlog = contender.backlog(LISTENERS);
            var before = calls();

            for (int event = 0; event < EVENTS; event++) {
                backlog.add(1);
                assertThat(wiring.sender().send(parcel)).isSameAs(parcel);
            }
            backlog.awaitQuiet();

            assertThat(calls())
                    .isEqualTo(before.stream().map(count -> count + EVENTS).toList());
        }
    }

    private static List<Long> calls() {
        return IntStream.range(0, LISTENERS).mapToObj(ListenerBacklog::calls).toList();
    }
}
