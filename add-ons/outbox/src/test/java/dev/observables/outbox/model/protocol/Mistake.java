package dev.observables.outbox.model.protocol;

import dev.observables.outbox.model.Explorer;
import java.util.Arrays;
import java.util.stream.Stream;

/** Wrong implementations that look right, each with the scenario that shows it and what catches it there. */
enum Mistake {
    NONE(Scenarios.ONE_TRANSACTIONAL),
    CALLED_AFTER_ROLLBACK(Scenarios.ONE_PLAIN, Guarantee.ONLY_IF_COMMITTED),
    REMOVED_BEFORE_RETURN(Scenarios.ONE_PLAIN, Guarantee.AT_LEAST_ONCE),
    FENCE_MISSING(Scenarios.ONE_TRANSACTIONAL, Guarantee.EFFECT_ONCE),
    END_BEFORE_COMMIT(Scenarios.ONE_TRANSACTIONAL, Guarantee.EFFECT_ONCE),
    REMOVED_WITHOUT_DONE(Scenarios.ONE_TRANSACTIONAL, Guarantee.EFFECT_ONCE),
    CLAIM_WITHOUT_TOKEN(Scenarios.ONE_TRANSACTIONAL, Guarantee.NEXT_AFTER_RETURN),
    TOKEN_KEPT(Scenarios.ONE_TRANSACTIONAL, Guarantee.ONE_CAN_COMMIT),
    TAKEOVER_AS_AN_EVENT(Scenarios.ONE_TRANSACTIONAL),
    DONE_FORGOTTEN_AT_TAKEOVER(Scenarios.ONE_TRANSACTIONAL),
    OWN_ROWS_NOT_LOOKED_FOR(Scenarios.ONE_TRANSACTIONAL),
    EARLIER_LIFE_CALLS(Scenarios.ONE_TRANSACTIONAL, Guarantee.NEXT_AFTER_RETURN),
    NODES_READ_BEFORE_OWNERS(Scenarios.ONE_TRANSACTIONAL, Guarantee.LIVING_NODE_KEEPS),
    LOCAL_CLOCK_FOR_DEAD(Scenarios.ONE_TRANSACTIONAL, Guarantee.LIVING_NODE_KEEPS),
    LOCAL_CLOCK_FOR_DUE(Scenarios.ONE_TRANSACTIONAL, Guarantee.NOT_BEFORE_DUE),
    TIMEOUT_KEEPS_TOKEN(Scenarios.TIMED_OUT, Guarantee.TIMED_OUT_CANNOT_COMMIT),
    TIMEOUT_RELEASES_AT_ONCE(Scenarios.TIMED_OUT, Guarantee.NEXT_AFTER_RETURN),
    COUNTED_AFTER_CALL(Scenarios.KILLER, Guarantee.COUNTED_BEFORE_CALL),
    LIMIT_FORGOTTEN_AT_TAKEOVER(Scenarios.KILLER, Guarantee.LIMITED_CALLS),
    COUNTED_THOUGH_HANDED_BACK(Scenarios.ONE_PLAIN, Guarantee.UNCALLED_ONLY_BY_LOSS),
    COUNT_OF_ROWS(Scenarios.FAN_IN),
    MEMORY_FORGOTTEN_AT_TAKEOVER(Scenarios.MEMORY),
    MEMORY_COUNTED_UNCONDITIONALLY(Scenarios.MEMORY, Guarantee.COMPLETED_AFTER_ALL),
    TAKEOVER_IN_ONE_STATEMENT(Scenarios.TWO_TRANSACTIONAL),
    EVENT_REMOVED_AT_ZERO(Scenarios.RETRIED, Guarantee.EVENT_KEPT),
    RETRY_NOT_COUNTED(Scenarios.RETRIED, Guarantee.COMPLETED_AFTER_ALL),
    COMPLETED_NOT_MARKED(Scenarios.RETRIED, Guarantee.COMPLETED_ONCE),
    LANE_BY_TIME_OF_CLAIM(Scenarios.LANE, Guarantee.LANE_ORDER),
    LANE_WITHOUT_SECOND_LOOK(Scenarios.LANE, Guarantee.LANE_ONE_AT_A_TIME),
    RETRIED_DOES_NOT_BLOCK(Scenarios.LANE, Guarantee.LANE_ORDER),
    DEAD_DOES_NOT_BLOCK(Scenarios.LANE, Guarantee.LANE_ORDER),
    ONLY_THE_ENDER_HANDS_ON(Scenarios.LANE),
    TWIN_TAKES_NAME_BACK(Scenarios.TWIN, Guarantee.NAME_KEPT);

    private final Scenario scenario;
    private final String violation;

    /** A mistake after which something is stuck. */
    Mistake(Scenario scenario) {
        this.scenario = scenario;
        this.violation = Explorer.STUCK;
    }

    Mistake(Scenario scenario, Guarantee guarantee) {
        this.scenario = scenario;
        this.violation = guarantee.toString();
    }

    static Stream<Mistake> all() {
        return Arrays.stream(values()).filter(mistake -> mistake != NONE);
    }

    Scenario scenario() {
        return scenario;
    }

    String violation() {
        return violation;
    }
}
