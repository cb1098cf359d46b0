package dev.observables.outbox.model.protocol;

import dev.observables.outbox.model.Steps;
import dev.observables.outbox.model.protocol.DeliveryRow.State;
import dev.observables.outbox.model.protocol.Task.Phase;

/** What follows a call: the row of one that has ended is removed, one that has failed is repeated or dead. */
record Ending(Setup setup, Groups groups) {

    void steps(World world, int node, int delivery, Steps<World> steps) {
        var task = world.task(node, delivery);
        if (world.node(node).group().isOnDelivery(delivery)) {
            return;
        }
        if (task.is(Phase.CALLED) && setup.makes(Mistake.REMOVED_BEFORE_RETURN)) {
            groups.open(world, node, new Group(Group.Kind.REMOVE, delivery, false), steps);
        } else if (task.is(Phase.RETURNED)) {
            returned(world, node, delivery, steps);
        } else if (task.is(Phase.FAILED)) {
            failed(world, node, delivery, steps);
        }
    }

    /** The end of a transactional listener is known by the state that its own transaction has left. */
    private void returned(World world, int node, int delivery, Steps<World> steps) {
        boolean isValid = world.task(node, delivery).valid();
        boolean isJoined = setup.scenario().listener(delivery).transactional()
                && !setup.makes(Mistake.FENCE_MISSING)
                && !setup.makes(Mistake.REMOVED_WITHOUT_DONE);
        if (isValid && (!isJoined || world.row(delivery).is(State.DONE))) {
            groups.open(world, node, new Group(Group.Kind.REMOVE, delivery, false), steps);
        } else {
            failed(world, node, delivery, steps);
        }
    }

    private void failed(World world, int node, int delivery, Steps<World> steps) {
        var row = world.row(delivery);
        if (!world.task(node, delivery).valid() || !row.is(State.RUNNING)) {
            steps.progress(
                    "node %d finds that delivery %d is not its own any more".formatted(node, delivery),
                    world.withTask(node, delivery, Task.NONE));
        } else if (row.attempts() >= row.limit()) {
            groups.open(world, node, new Group(Group.Kind.DIE, delivery, false), steps);
        } else if (!world.isRowLocked(delivery)) {
            steps.progress(
                    "node %d leaves delivery %d to be repeated".formatted(node, delivery),
                    world.withRow(delivery, row.waiting(false))
                            .tokenRaised(delivery)
                            .withTask(node, delivery, Task.NONE));
        }
    }

    /** The in-memory listeners of an event end; they count unless their part was counted with the loss of their node. */
    void memory(World world, int node, int event, Steps<World> steps) {
        if (!world.node(node).memory().get(event) || world.node(node).group().isOpen()) {
            return;
        }
        boolean isOwn = world.event(event).memoryOwner() == World.life(node);
        if (isOwn
                || setup.makes(Mistake.MEMORY_COUNTED_UNCONDITIONALLY)
                        && world.event(event).exists()) {
            groups.open(world, node, new Group(Group.Kind.MEMORY, event, false), steps);
        } else {
            steps.progress(
                    "node %d finds that the in-memory part of event %d was counted".formatted(node, event),
                    world.withNode(node, world.node(node).withMemory(event, false)));
        }
    }
}
