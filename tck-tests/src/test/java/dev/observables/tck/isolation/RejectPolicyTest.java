package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Outcome;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The limit and the policy {@code reject}. */
@Tag("embedded")
class RejectPolicyTest {

    private static final Pattern COUNTED = Pattern.compile("OBS0302: .*: (\\d+) more failures");

    @Test
    @Assertion("OBS-3.3: At the limit an event is REJECTED with code OBS0309 and logged, its stage completes normally.")
    void rejectPolicyRejectsAtTheLimit() {
        try (var log = LogCapture.open();
                var deployment = rejecting(1).start();
                var held = new HeldWork()) {
            deployment.observables().send("work", held);

            var delivery = Patience.result(deployment.observables().send("work", ListenerWork.NOTHING));

            var outcome = Outcomes.onlyRejection(delivery.failures());
            assertThat(outcome.failure())
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageStartingWith("OBS0309: ");
            assertThat(outcome.duration()).isZero();
            assertThat(log.matching(delivery.event().id()))
                    .singleElement()
                    .asString()
                    .contains("OBS0308", "Worker#work", "OBS0309");
        }
    }

    @Test
    @Assertion("OBS-3.3: A sending method at the limit returns its result and throws nothing.")
    void rejectionDoesNotSurfaceInTheSender() {
        try (var log = LogCapture.open();
                var deployment = rejecting(1).start();
                var held = new HeldWork()) {
            deployment.observables().send("work", held);

            assertThat(deployment.get(WorkSender.class).act(ListenerWork.NOTHING))
                    .isSameAs(ListenerWork.NOTHING);

            assertThat(log.matching("OBS0308")).hasSize(1);
        }
    }

    @Test
    @Assertion("OBS-3.3: With one call under way and a limit of two, an event is given to its three listeners.")
    void eventIsAdmittedWholeBelowTheLimit() {
        try (var deployment = rejecting(2).start();
                var held = new HeldWork()) {
            var first = deployment.observables().send("work", held);

            var second = deployment.observables().send("three", held);

            assertThat(deployment.observables().inFlight()).isEqualTo(4);
            held.letGo();
            assertThat(Patience.result(first).succeeded()).isTrue();
            assertThat(Patience.result(second).outcomes())
                    .hasSize(3)
                    .allMatch(outcome -> outcome.status() == Outcome.Status.SUCCEEDED);
        }
    }

    @Test
    @Assertion("OBS-3.3: With two calls under way and a limit of two, none of three listeners is called.")
    void eventIsRejectedWholeAtTheLimit() {
        try (var deployment = rejecting(2).start();
                var held = new HeldWork()) {
            deployment.observables().send("work", held);
            deployment.observables().send("work", held);

            var delivery = Patience.result(deployment.observables().send("three", ListenerWork.NOTHING));

            assertThat(delivery.outcomes()).hasSize(3).allMatch(outcome -> outcome.status() == Outcome.Status.REJECTED);
        }
    }

    @Test
    @Assertion("OBS-3.3: After a call at the limit has finished, the next event is delivered.")
    void finishedCallMakesRoom() {
        try (var deployment = rejecting(1).start();
                var held = new HeldWork()) {
            var first = deployment.observables().send("work", held);
            assertThat(Patience.result(deployment.observables().send("work", ListenerWork.NOTHING))
                            .succeeded())
                    .isFalse();
            held.letGo();
            Patience.result(first);

            var next = Patience.result(deployment.observables().send("work", ListenerWork.NOTHING));

            assertThat(next.succeeded()).isTrue();
        }
    }

    @Test
    @Assertion(
            "OBS-3.3: Of 2000 events at a limit of 3, the REJECTED outcomes and the logged rejections are equal in number.")
    void nothingIsDroppedSilently() {
        var called = new AtomicInteger();
        var stages = new ArrayList<CompletionStage<Delivery>>();
        List<Outcome> outcomes;
        try (var log = LogCapture.open()) {
            try (var deployment = rejecting(3).start()) {
                for (int i = 0; i < 2_000; i++) {
                    stages.add(deployment.observables().send("work", (ListenerWork) event -> called.incrementAndGet()));
                }
                outcomes = stages.stream()
                        .flatMap(stage -> Patience.result(stage).outcomes().stream())
                        .toList();
            }

            var rejected = outcomes.stream()
                    .filter(outcome -> outcome.status() == Outcome.Status.REJECTED)
                    .count();
            assertThat(outcomes).hasSize(2_000);
            assertThat(called.get() + rejected).isEqualTo(2_000);
            assertThat(logged(log)).isEqualTo(rejected);
        }
    }

    private static long logged(LogCapture log) {
        var counted = log.matching("OBS0302").stream()
                .map(COUNTED::matcher)
                .filter(matcher -> matcher.find())
                .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                .sum();
        return counted + log.matching("OBS0308").size();
    }

    private static Deployment.Preparation rejecting(int limit) {
        return Deployment.rejectingAbove(limit).beans(Worker.class, Trio.class, WorkSender.class);
    }
}
