package dev.observables.outbox.model.protocol;

import dev.observables.outbox.model.protocol.DeliveryRow.State;
import dev.observables.outbox.model.protocol.Task.Phase;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares what happens with the guarantees. */
record Judgement(Setup setup) {

    /** The call of a node that has lost the delivery cannot be told from a right one by that node; it cannot commit. */
    World ofCall(World world, int node, int delivery) {
        var event = world.event(setup.scenario().listener(delivery).event());
        var judged = world.brokenIf(!event.is(EventRow.Stored.COMMITTED), Guarantee.ONLY_IF_COMMITTED);
        if (!world.task(node, delivery).valid()) {
            return judged;
        }
        return judged.brokenIf(isCalledByAnotherLivingNode(world, node, delivery), Guarantee.NEXT_AFTER_RETURN)
                .brokenIf(
                        setup.scenario().laneOf(delivery).anyMatch(other -> isCalled(world, other)),
                        Guarantee.LANE_ONE_AT_A_TIME)
                .brokenIf(isOutOfOrder(world, delivery), Guarantee.LANE_ORDER);
    }

    World ofEffect(World world, int node, int delivery) {
        return world.brokenIf(world.row(delivery).effects() > 1, Guarantee.EFFECT_ONCE)
                .brokenIf(world.task(node, delivery).timedOut(), Guarantee.TIMED_OUT_CANNOT_COMMIT)
                .brokenIf(isOutOfOrder(world, delivery), Guarantee.LANE_ORDER);
    }

    World ofRemoval(World world, int delivery) {
        var row = world.row(delivery);
        return setup.scenario().listener(delivery).transactional()
                ? world.brokenIf(row.effects() != 1, Guarantee.EFFECT_ONCE)
                : world.brokenIf(!row.returned(), Guarantee.AT_LEAST_ONCE);
    }

    World ofDeath(World world, int delivery) {
        return world.brokenIf(world.row(delivery).effects() > 0, Guarantee.EFFECT_ONCE);
    }

    /** Guarantees that hold in a state, whatever step has led to it. */
    Optional<Guarantee> ofState(World world) {
        return world.broken()
                .or(() -> IntStream.range(0, world.rows().size())
                        .mapToObj(delivery -> ofDelivery(world, delivery))
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> IntStream.range(0, world.events().size())
                        .mapToObj(event -> ofEvent(world, event))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Guarantee> ofDelivery(World world, int delivery) {
        var row = world.row(delivery);
        var tasks =
                world.nodes().stream().map(node -> node.tasks().get(delivery)).toList();
        if (row.calls() > row.limit()) {
            return Optional.of(Guarantee.LIMITED_CALLS);
        }
        if (row.calls() > row.attempts()) {
            return Optional.of(Guarantee.COUNTED_BEFORE_CALL);
        }
        if (tasks.stream().filter(Task::canCommit).count() > 1) {
            return Optional.of(Guarantee.ONE_CAN_COMMIT);
        }
        long aboutToCall = tasks.stream().filter(Task::isAboutToCall).count();
        return row.attempts() - row.calls() - aboutToCall > setup.faultsSoFar(world)
                ? Optional.of(Guarantee.UNCALLED_ONLY_BY_LOSS)
                : Optional.empty();
    }

    private Optional<Guarantee> ofEvent(World world, int event) {
        boolean isKept = world.event(event).exists()
                || setup.scenario()
                        .deliveriesOf(event)
                        .allMatch(delivery -> world.row(delivery).is(State.ABSENT));
        return isKept ? Optional.empty() : Optional.of(Guarantee.EVENT_KEPT);
    }

    private static boolean isCalledByAnotherLivingNode(World world, int node, int delivery) {
        return IntStream.range(0, world.nodes().size())
                .filter(other -> other != node && world.node(other).registered())
                .mapToObj(other -> world.task(other, delivery))
                .anyMatch(task -> task.isCalling() && !task.earlier());
    }

    private static boolean isCalled(World world, int delivery) {
        return world.nodes().stream()
                .map(node -> node.tasks().get(delivery))
                .anyMatch(task -> task.valid() && (task.is(Phase.CALLED) || task.is(Phase.FENCED)));
    }

    /** Whether an event of the lane that was committed before this one was inserted has not ended. */
    private boolean isOutOfOrder(World world, int delivery) {
        return world.event(setup.scenario().listener(delivery).event()).afterOther()
                && setup.scenario()
                        .laneOf(delivery)
                        .anyMatch(other -> world.row(other).isUnfinished());
    }
}
