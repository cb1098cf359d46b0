package dev.observables.outbox.model.protocol;

import dev.observables.outbox.model.Steps;
import dev.observables.outbox.model.protocol.Node.Life;
import java.util.stream.IntStream;

/** Processes that crash, stand still, go on and start again, and the table in which they are heard of. */
record Nodes(Setup setup) {

    void steps(World world, int node, Steps<World> steps) {
        switch (world.node(node).life()) {
            case NOT_STARTED ->
                steps.chance("node %d starts under a name that is in use".formatted(node), started(world, node));
            case UP, RETIRED -> running(world, node, steps);
            case PAUSED -> {
                crash(world, node, steps);
                comeBack(
                        "node %d goes on".formatted(node),
                        world.withNode(node, world.node(node).withLife(Life.UP)),
                        world,
                        steps);
            }
            case DOWN -> comeBack("node %d starts again".formatted(node), started(world, node), world, steps);
        }
    }

    private void running(World world, int node, Steps<World> steps) {
        crash(world, node, steps);
        if (world.node(node).is(Life.RETIRED)) {
            return;
        }
        if (world.faults().pauses() > 0) {
            steps.chance(
                    "node %d stands still".formatted(node),
                    world.withNode(node, world.node(node).withLife(Life.PAUSED))
                            .withFaults(world.faults().withoutPause()));
        }
        if (!world.node(node).registered()) {
            heartbeat(world, node, steps);
        }
        IntStream.range(0, world.nodes().size())
                .filter(other -> other != node && world.node(other).registered())
                .forEach(other -> declareDead(world, node, other, steps));
    }

    private void crash(World world, int node, Steps<World> steps) {
        if (world.faults().crashes() > 0) {
            var next = world;
            for (int event = 0; event < world.events().size(); event++) {
                var row = world.event(event);
                if (row.is(EventRow.Stored.INSERTED)
                        && setup.scenario().senders().get(event) == node) {
                    next = next.withEvent(event, row.rolledBack());
                }
            }
            var empty = Node.of(
                    Life.DOWN,
                    world.node(node).registered(),
                    world.rows().size(),
                    world.events().size());
            steps.chance(
                    "node %d crashes".formatted(node),
                    next.withNode(node, empty).withFaults(world.faults().withoutCrash()));
        }
    }

    /** Others have to do without the node if they can: its return is progress only if there are none. */
    private static void comeBack(String label, World back, World world, Steps<World> steps) {
        if (world.nodes().stream().anyMatch(Node::isActive)) {
            steps.chance(label, back);
        } else {
            steps.progress(label, back);
        }
    }

    /** Starts with a new life, which fences off every other of its name. */
    private World started(World world, int node) {
        int twin = setup.scenario().twinOf(node);
        var next = world.withNode(twin, world.node(twin).withRegistered(false));
        return next.withNode(
                        node,
                        Node.of(
                                Life.UP,
                                true,
                                world.rows().size(),
                                world.events().size()))
                .livedBefore(node);
    }

    /** Finds that this life is not registered any more: it goes on as a new one, unless a twin has the name. */
    private void heartbeat(World world, int node, Steps<World> steps) {
        int twin = setup.scenario().twinOf(node);
        var registered = world.withNode(node, world.node(node).reborn()).livedBefore(node);
        if (twin == node || !world.node(twin).registered()) {
            steps.progress("node %d registers a new life".formatted(node), registered);
        } else if (setup.makes(Mistake.TWIN_TAKES_NAME_BACK)) {
            steps.progress(
                    "node %d takes its name back".formatted(node),
                    registered
                            .withNode(twin, world.node(twin).withRegistered(false))
                            .broken(Guarantee.NAME_KEPT));
        } else {
            steps.progress(
                    "node %d notices its twin".formatted(node),
                    world.withNode(node, world.node(node).withLife(Life.RETIRED)));
        }
    }

    private void declareDead(World world, int node, int other, Steps<World> steps) {
        boolean beats = world.node(other).is(Life.UP);
        if (!beats || setup.makes(Mistake.LOCAL_CLOCK_FOR_DEAD)) {
            var declared = world.withNode(other, world.node(other).withRegistered(false))
                    .brokenIf(beats, Guarantee.LIVING_NODE_KEEPS);
            steps.progress(
                    "node %d removes node %d, which is not heard of".formatted(node, other),
                    setup.makes(Mistake.TAKEOVER_AS_AN_EVENT) ? withWhatIsThere(declared, other) : declared);
        }
    }

    /** The mistake of taking over what is visible at this moment, and nothing later. */
    private static World withWhatIsThere(World world, int dead) {
        var renamed = world.ownerRenamed(World.life(dead), World.NOTICED_DEAD);
        for (int event = 0; event < world.events().size(); event++) {
            renamed = renamed.withEvent(
                    event, renamed.event(event).storedBy(world.event(event).storedBy()));
        }
        return renamed;
    }
}
