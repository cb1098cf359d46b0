package dev.observables.outbox.model.protocol;

import dev.observables.outbox.model.Steps;
import dev.observables.outbox.model.protocol.DeliveryRow.State;
import dev.observables.outbox.model.protocol.Task.Phase;

/** From a row that waits to an attempt that is counted: look, claim, look at the lane again, begin. */
record Claiming(Setup setup, Groups groups) {

    void steps(World world, int node, int delivery, Steps<World> steps) {
        var task = world.task(node, delivery);
        switch (task.phase()) {
            case NONE -> look(world, node, delivery, steps);
            case LOOKED -> claim(world, node, delivery, steps);
            case HELD -> held(world, node, delivery, steps);
            case CLEARED -> begin(world, node, delivery, steps);
            default -> {}
        }
    }

    private void look(World world, int node, int delivery, Steps<World> steps) {
        var row = world.row(delivery);
        boolean isDue = row.due() || setup.makes(Mistake.LOCAL_CLOCK_FOR_DUE);
        if (world.node(node).isActive() && row.is(State.WAITING) && isDue && setup.isLaneFree(world, delivery)) {
            steps.progress(
                    "node %d finds delivery %d claimable".formatted(node, delivery),
                    world.withTask(node, delivery, Task.of(Phase.LOOKED))
                            .brokenIf(!row.due(), Guarantee.NOT_BEFORE_DUE));
        }
    }

    private void claim(World world, int node, int delivery, Steps<World> steps) {
        var row = world.row(delivery);
        boolean isHit = setup.makes(Mistake.CLAIM_WITHOUT_TOKEN)
                ? !row.is(State.ABSENT)
                : world.task(node, delivery).valid() && row.is(State.WAITING);
        if (!isHit) {
            forget(world, node, delivery, steps);
        } else if (row.attempts() >= row.limit() && !setup.makes(Mistake.LIMIT_FORGOTTEN_AT_TAKEOVER)) {
            groups.open(world, node, new Group(Group.Kind.DIE, delivery, false), steps);
        } else if (!world.isRowLocked(delivery)) {
            var running = world.withRow(delivery, row.running(World.life(node)));
            var claimed = setup.makes(Mistake.TOKEN_KEPT) ? running : running.tokenRaised(delivery);
            var label = "node %d claims delivery %d".formatted(node, delivery);
            steps.progress(label, claimed.withTask(node, delivery, Task.of(Phase.HELD)));
            unknown(label, claimed.withTask(node, delivery, Task.NONE), steps);
        }
    }

    private void held(World world, int node, int delivery, Steps<World> steps) {
        if (world.task(node, delivery).counted()) {
            handBack(world, node, delivery, steps);
        } else if (setup.isLaneFree(world, delivery) || setup.makes(Mistake.LANE_WITHOUT_SECOND_LOOK)) {
            steps.progress(
                    "node %d looks again before delivery %d: free".formatted(node, delivery),
                    world.withTask(node, delivery, world.task(node, delivery).to(Phase.CLEARED)));
            handBack(world, node, delivery, steps);
        } else {
            stepBack(world, node, delivery, steps);
        }
    }

    private void begin(World world, int node, int delivery, Steps<World> steps) {
        var row = world.row(delivery);
        if (!world.task(node, delivery).valid() || !row.is(State.RUNNING)) {
            forget(world, node, delivery, steps);
        } else if (!world.isRowLocked(delivery)) {
            var label = "node %d begins attempt %d of delivery %d".formatted(node, row.attempts() + 1, delivery);
            var begun = setup.makes(Mistake.COUNTED_AFTER_CALL)
                    ? world
                    : world.withRow(delivery, row.withAttempts(row.attempts() + 1));
            steps.progress(
                    label,
                    begun.withTask(node, delivery, world.task(node, delivery).to(Phase.BEGUN)));
            unknown(label, begun.withTask(node, delivery, Task.NONE), steps);
        }
    }

    /** There was no room for the call, or the node shuts down. */
    private void handBack(World world, int node, int delivery, Steps<World> steps) {
        var row = world.row(delivery);
        var task = world.task(node, delivery);
        if (task.valid() && row.is(State.RUNNING) && !world.isRowLocked(delivery)) {
            var back = task.counted() && !setup.makes(Mistake.COUNTED_THOUGH_HANDED_BACK)
                    ? row.withAttempts(row.attempts() - 1)
                    : row;
            steps.chance(
                    "node %d has no room for delivery %d and hands it back".formatted(node, delivery),
                    world.withRow(delivery, back.waiting(true)).withTask(node, delivery, Task.NONE));
        }
    }

    private void stepBack(World world, int node, int delivery, Steps<World> steps) {
        if (!world.task(node, delivery).valid()) {
            forget(world, node, delivery, steps);
        } else if (!world.isRowLocked(delivery)) {
            steps.progress(
                    "node %d looks again before delivery %d: its lane is taken, it steps back"
                            .formatted(node, delivery),
                    world.withRow(delivery, world.row(delivery).waiting(true)).withTask(node, delivery, Task.NONE));
        }
    }

    private static void forget(World world, int node, int delivery, Steps<World> steps) {
        steps.progress(
                "node %d finds that delivery %d is not its own any more".formatted(node, delivery),
                world.withTask(node, delivery, Task.NONE));
    }

    private static void unknown(String label, World committed, Steps<World> steps) {
        if (committed.faults().unknown() > 0) {
            steps.chance(
                    label + ", which it does not learn",
                    committed.withFaults(committed.faults().withoutUnknown()));
        }
    }
}
