package dev.observables.outbox.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.model.Explorer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All interleavings of the protocol with bounded faults, and of the wrong implementations that look right. */
class ProtocolModelTest {

    @Test
    void protocolHoldsForATransactionalListener() {
        assertHolds(Scenarios.ONE_TRANSACTIONAL);
    }

    @Test
    void protocolHoldsForAListenerWithoutATransaction() {
        assertHolds(Scenarios.ONE_PLAIN);
    }

    @Test
    void protocolHoldsForALimitOfOneAttempt() {
        assertHolds(Scenarios.LIMIT_OF_ONE);
    }

    @Test
    void protocolHoldsForAListenerThatEndsTheProcess() {
        assertHolds(Scenarios.KILLER);
    }

    @Test
    void protocolHoldsWhereCompletionIsHeard() {
        assertHolds(Scenarios.FAN_IN);
    }

    @Test
    void protocolHoldsWhereADeadDeliveryIsRetried() {
        assertHolds(Scenarios.RETRIED);
    }

    @Test
    void protocolHoldsForAnOrderedListener() {
        assertHolds(Scenarios.LANE);
    }

    @Test
    void protocolHoldsForTwoNodesOfOneName() {
        assertHolds(Scenarios.TWIN);
    }

    @ParameterizedTest
    @MethodSource
    void mistakeIsCaught(Mistake mistake) {
        var exploration = Explorer.explore(new OutboxProtocol(mistake.scenario(), mistake));
        assertThat(exploration.counterexample().orElseThrow().violation()).isEqualTo(mistake.violation());
    }

    static Stream<Mistake> mistakeIsCaught() {
        return Mistake.all();
    }

    private static void assertHolds(Scenario scenario) {
        assertThat(Explorer.explore(new OutboxProtocol(scenario, Mistake.NONE)).counterexample())
                .isEmpty();
    }
}
