package dev.observables.outbox.model.protocol;

import dev.observables.outbox.model.Steps;
import dev.observables.outbox.model.protocol.DeliveryRow.State;

/** The writer's transactions that end a part of an event: its row is written first, so that they follow each other. */
record Groups(Setup setup, Judgement judgement) {

    /** Runs the statements, if no other transaction has the locks. */
    void open(World world, int node, Group group, Steps<World> steps) {
        int event = setup.scenario().eventOf(group);
        boolean isEventFree = !locksEvent(group)
                || world.nodes().stream()
                        .filter(other -> locksEvent(other.group()))
                        .noneMatch(other -> World.holdsEvent(other, event, setup.scenario()));
        boolean isRowFree = group.kind() == Group.Kind.MEMORY || !world.isRowLocked(group.index());
        if (!world.node(node).group().isOpen() && isEventFree && isRowFree) {
            boolean sawNoOther = setup.makes(Mistake.COUNT_OF_ROWS) && !hasOther(world, event, group);
            var opened = new Group(group.kind(), group.index(), sawNoOther);
            steps.progress(
                    "node %d writes: %s %d".formatted(node, group.kind(), group.index()),
                    world.withNode(node, world.node(node).withGroup(opened)));
        }
    }

    /** Who counts rows instead of a counter writes the event only where its in-memory part ends. */
    private boolean locksEvent(Group group) {
        return !setup.makes(Mistake.COUNT_OF_ROWS) || group.kind() == Group.Kind.MEMORY;
    }

    void steps(World world, int node, Steps<World> steps) {
        var group = world.node(node).group();
        if (!group.isOpen()) {
            return;
        }
        var closed = withoutTask(world.withNode(node, world.node(node).withGroup(Group.NONE)), node, group);
        steps.progress(
                "node %d commits: %s %d".formatted(node, group.kind(), group.index()),
                handedOn(committed(closed, group), node, group));
        if (world.faults().unknown() > 0) {
            steps.chance(
                    "node %d does not learn that this was not committed: %s %d"
                            .formatted(node, group.kind(), group.index()),
                    closed.withFaults(world.faults().withoutUnknown()));
        }
    }

    private static World withoutTask(World world, int node, Group group) {
        return group.kind() == Group.Kind.MEMORY
                ? world.withNode(node, world.node(node).withMemory(group.index(), false))
                : world.withTask(node, group.index(), Task.NONE);
    }

    private World committed(World world, Group group) {
        int index = group.index();
        var next = switch (group.kind()) {
            case REMOVE ->
                judgement.ofRemoval(
                        world.withRow(index, world.row(index).removed()).tokenRaised(index), index);
            case DIE ->
                judgement.ofDeath(world.withRow(index, world.row(index).dead()).tokenRaised(index), index);
            case MEMORY -> world.withEvent(index, world.event(index).withMemoryOwner(World.NOBODY));
            case NONE -> world;
        };
        return withEventCounted(next, setup.scenario().eventOf(group), group);
    }

    private World withEventCounted(World world, int event, Group group) {
        var next = world;
        var row = world.event(event);
        if (row.open() != EventRow.COMPLETED) {
            row = row.withOpen(row.open() - 1);
            if (isLast(row, group)) {
                next = next.brokenIf(hasOther(world, event, group), Guarantee.COMPLETED_AFTER_ALL)
                        .brokenIf(row.completions() > 0, Guarantee.COMPLETED_ONCE);
                row = setup.makes(Mistake.COMPLETED_NOT_MARKED)
                        ? row.completed().withOpen(0)
                        : row.completed();
            }
        }
        return next.withEvent(event, isOver(world, event, row) ? row.removed() : row);
    }

    private boolean isLast(EventRow row, Group group) {
        return setup.scenario().completedIsHeard()
                && (setup.makes(Mistake.COUNT_OF_ROWS) ? group.sawNoOther() : row.open() == 0);
    }

    /** The locked row of the event makes this count of rows a safe one: whoever removes another waits for it. */
    private boolean isOver(World world, int event, EventRow row) {
        if (setup.makes(Mistake.EVENT_REMOVED_AT_ZERO)) {
            return row.open() <= 0;
        }
        return row.memoryOwner() == World.NOBODY
                && setup.scenario()
                        .deliveriesOf(event)
                        .allMatch(delivery -> world.row(delivery).is(State.ABSENT));
    }

    /** Whether something else than the group's own part of the event has not ended. */
    private boolean hasOther(World world, int event, Group group) {
        boolean hasMemory =
                group.kind() != Group.Kind.MEMORY && world.event(event).memoryOwner() != World.NOBODY;
        return hasMemory
                || setup.scenario()
                        .deliveriesOf(event)
                        .filter(delivery -> !group.isOnDelivery(delivery))
                        .mapToObj(world::row)
                        .anyMatch(row -> row.is(State.WAITING) || row.isOwned());
    }

    /** The mistake of a lane whose next delivery is found by the memory of the node that ended the last one. */
    private World handedOn(World world, int node, Group group) {
        if (!setup.makes(Mistake.ONLY_THE_ENDER_HANDS_ON) || group.kind() != Group.Kind.REMOVE) {
            return world;
        }
        var next = world;
        for (int other : setup.scenario().laneOf(group.index()).toArray()) {
            if (world.row(other).is(State.WAITING)) {
                next = next.withTask(node, other, Task.of(Task.Phase.LOOKED));
            }
        }
        return next;
    }
}
