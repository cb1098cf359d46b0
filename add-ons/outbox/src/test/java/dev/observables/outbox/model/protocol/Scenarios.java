package dev.observables.outbox.model.protocol;

import java.util.List;

/** Small scenarios, each of which has what a part of the protocol is there for. */
final class Scenarios {

    static final Scenario ONE_TRANSACTIONAL = new Scenario(
            List.of(0), List.of(Scenario.transactional(0)), 2, false, false, false, 0, new Faults(1, 1, 1));

    static final Scenario TIMED_OUT =
            new Scenario(List.of(0), List.of(Scenario.transactional(0)), 2, false, true, false, 0, new Faults(1, 1, 1));

    static final Scenario ONE_PLAIN =
            new Scenario(List.of(0), List.of(Scenario.plain(0)), 2, false, true, false, 0, new Faults(1, 1, 1));

    static final Scenario LIMIT_OF_ONE =
            new Scenario(List.of(0), List.of(Scenario.plain(0)), 1, false, false, false, 0, new Faults(2, 1, 0));

    static final Scenario KILLER =
            new Scenario(List.of(0), List.of(Scenario.plain(0)), 2, false, false, false, 0, new Faults(3, 0, 0));

    static final Scenario FAN_IN = new Scenario(
            List.of(0),
            List.of(Scenario.transactional(0), Scenario.plain(0)),
            2,
            true,
            false,
            false,
            0,
            new Faults(1, 0, 0));

    static final Scenario MEMORY =
            new Scenario(List.of(0), List.of(Scenario.transactional(0)), 2, true, false, false, 0, new Faults(1, 1, 0));

    static final Scenario TWO_TRANSACTIONAL = new Scenario(
            List.of(0),
            List.of(Scenario.transactional(0), Scenario.transactional(0)),
            2,
            false,
            false,
            false,
            0,
            new Faults(0, 1, 0));

    static final Scenario LANE_PAUSED = new Scenario(
            List.of(0, 1),
            List.of(Scenario.ordered(0, true), Scenario.ordered(1, true)),
            2,
            false,
            false,
            false,
            0,
            new Faults(0, 1, 0));

    static final Scenario RETRIED = new Scenario(
            List.of(0),
            List.of(Scenario.transactional(0), Scenario.plain(0)),
            1,
            true,
            false,
            false,
            1,
            new Faults(1, 0, 0));

    static final Scenario LANE = new Scenario(
            List.of(0, 1),
            List.of(Scenario.ordered(0, true), Scenario.ordered(1, true)),
            2,
            false,
            false,
            false,
            0,
            new Faults(1, 0, 0));

    static final Scenario TWIN =
            new Scenario(List.of(0), List.of(Scenario.transactional(0)), 2, false, false, true, 0, new Faults(1, 1, 0));

    private Scenarios() {}
}
