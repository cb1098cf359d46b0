package dev.observables.tck.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.RecordingListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

@ObservablesTest
class OptionalTest {

    @ApplicationScoped
    static class OptionalSender {

        @Observable(send = "optional.sent", sendOnFailure = "optional.failed")
        Optional<Object> find(Object found) {
            return Optional.ofNullable(found);
        }

        @Observable(send = "optional.sent", sendOnFailure = "optional.failed")
        CompletionStage<Optional<Object>> findLater(Object found) {
            return CompletableFuture.completedFuture(Optional.ofNullable(found));
        }

        @Observable(send = "optional.sent", sendOnFailure = "optional.failed")
        OptionalInt count(OptionalInt count) {
            return count;
        }

        @Observable(send = "optional.sent", sendOnFailure = "optional.failed")
        OptionalLong total(OptionalLong total) {
            return total;
        }

        @Observable(send = "optional.sent", sendOnFailure = "optional.failed")
        CompletionStage<OptionalDouble> meanLater(OptionalDouble mean) {
            return CompletableFuture.completedFuture(mean);
        }

        @Observable(send = "optional.sent", sendOnFailure = "optional.failed")
        Object findAny(Object found) {
            return Optional.ofNullable(found);
        }
    }

    @ApplicationScoped
    static class OptionalListener extends RecordingListener {

        @Observable(listen = "optional.*")
        void hear(ObservableEvent event) {
            keep(event);
        }
    }

    @Inject
    OptionalSender sender;

    @Inject
    OptionalListener listener;

    @Inject
    Observables observables;

    @Test
    @Assertion(
            "OBS-1.5: What a present Optional holds, and not the Optional, is the payload; the caller keeps the Optional.")
    void presentOptionalIsUnwrapped() {
        var found = new Object();

        assertThat(sender.find(found)).containsSame(found);

        Patience.untilQuiet(observables);
        assertThat(listener.heard().event().payload()).isSameAs(found);
    }

    @Test
    @Assertion("OBS-1.5: An empty Optional sends neither a success nor a failure; a later event is heard.")
    void emptyOptionalSendsNothing() {
        assertThat(sender.find(null)).isEmpty();
        assertThat(sender.findAny(null)).isEqualTo(Optional.empty());

        Patience.result(observables.send("optional.later"));

        Patience.untilQuiet(observables);
        assertThat(listener.heard().names()).containsExactly("optional.later");
    }

    @Test
    @Assertion("OBS-1.5: A present Optional is unwrapped and an empty one sends nothing inside a stage too.")
    @Assertion("OBS-1.2: The rule for Optional applies to a stage's value.")
    void optionalInAStageCountsLikeOneThatWasReturned() {
        var found = new Object();

        sender.findLater(null);
        sender.findLater(found);

        Patience.untilQuiet(observables);
        assertThat(listener.heard().event().payload()).isSameAs(found);
    }

    @Test
    @Assertion(
            "OBS-1.5: OptionalInt, OptionalLong and OptionalDouble are returned, present ones and empty ones; the payloads"
                    + " are the present ones' numbers.")
    void optionalNumbersCountLikeOptionals() {
        assertThat(sender.count(OptionalInt.of(1))).hasValue(1);
        assertThat(sender.count(OptionalInt.empty())).isEmpty();
        sender.total(OptionalLong.of(2));
        sender.total(OptionalLong.empty());
        sender.meanLater(OptionalDouble.of(0.5));
        sender.meanLater(OptionalDouble.empty());

        Patience.untilQuiet(observables);
        assertThat(listener.heard().payloads()).containsExactlyInAnyOrder(1, 2L, 0.5);
        assertThat(listener.heard().names()).containsOnly("optional.sent");
    }
}
