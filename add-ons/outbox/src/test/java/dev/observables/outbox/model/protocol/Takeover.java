package dev.observables.outbox.model.protocol;

import dev.observables.outbox.model.Steps;
import dev.observables.outbox.model.protocol.DeliveryRow.State;

/** Each look of a node for what nobody holds: rows of lives that are not registered, and its own that it does not know of. */
record Takeover(Setup setup, Groups groups) {

    void steps(World world, int node, Steps<World> steps) {
        if (!world.node(node).isActive()) {
            return;
        }
        if (setup.makes(Mistake.NODES_READ_BEFORE_OWNERS)) {
            readNodes(world, node, steps);
        }
        for (int delivery = 0; delivery < world.rows().size(); delivery++) {
            if (world.row(delivery).isOwned() && world.task(node, delivery).isNone()) {
                delivery(world, node, delivery, steps);
            }
        }
        for (int event = 0; event < world.events().size(); event++) {
            int owner = world.event(event).memoryOwner();
            if (owner != World.NOBODY
                    && !world.node(node).memory().get(event)
                    && isNobodys(world, node, owner)
                    && !setup.makes(Mistake.MEMORY_FORGOTTEN_AT_TAKEOVER)) {
                groups.open(world, node, new Group(Group.Kind.MEMORY, event, false), steps);
            }
        }
    }

    private void delivery(World world, int node, int delivery, Steps<World> steps) {
        var row = world.row(delivery);
        if (!isNobodys(world, node, row.owner()) || isHeldBackByALock(world, delivery)) {
            return;
        }
        if (row.is(State.RUNNING)) {
            var taken = world.withRow(delivery, row.waiting(true));
            steps.progress(
                    "node %d takes over delivery %d".formatted(node, delivery),
                    (setup.makes(Mistake.TOKEN_KEPT) ? taken : taken.tokenRaised(delivery))
                            .withNode(node, taken.node(node).withSeenNodes(Node.NOT_READ))
                            .brokenIf(isLiving(world, node, row.owner()), Guarantee.LIVING_NODE_KEEPS));
        } else if (!setup.makes(Mistake.DONE_FORGOTTEN_AT_TAKEOVER)) {
            groups.open(world, node, new Group(Group.Kind.REMOVE, delivery, false), steps);
        }
    }

    private boolean isNobodys(World world, int node, int owner) {
        if (owner == World.life(node)) {
            return !setup.makes(Mistake.OWN_ROWS_NOT_LOOKED_FOR);
        }
        return switch (setup.mistake()) {
            case TAKEOVER_AS_AN_EVENT -> owner == World.NOTICED_DEAD;
            case NODES_READ_BEFORE_OWNERS ->
                world.node(node).seenNodes() != Node.NOT_READ
                        && (owner < 0 || (world.node(node).seenNodes() & 1 << owner) == 0);
            default -> Setup.isUnregistered(world, owner);
        };
    }

    private boolean isHeldBackByALock(World world, int delivery) {
        if (!setup.makes(Mistake.TAKEOVER_IN_ONE_STATEMENT)) {
            return world.isRowLocked(delivery);
        }
        int owner = world.row(delivery).owner();
        for (int other = 0; other < world.rows().size(); other++) {
            if (world.row(other).owner() == owner && world.isRowLocked(other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLiving(World world, int node, int owner) {
        return owner > 0
                && owner != World.life(node)
                && world.node(owner - 1).registered()
                && world.node(owner - 1).runs();
    }

    private static void readNodes(World world, int node, Steps<World> steps) {
        int lives = 0;
        for (int other = 0; other < world.nodes().size(); other++) {
            lives |= world.node(other).registered() ? 1 << World.life(other) : 0;
        }
        steps.progress(
                "node %d reads the table of nodes".formatted(node),
                world.withNode(node, world.node(node).withSeenNodes(lives)));
    }
}
