package dev.observables.outbox.model.protocol;

import dev.observables.outbox.model.Steps;
import java.util.stream.IntStream;

/** The sender's transaction: the rows are inserted, and visible to others once it has committed. */
record Storing(Setup setup) {

    void steps(World world, Steps<World> steps) {
        for (int event = 0; event < world.events().size(); event++) {
            int sender = setup.scenario().senders().get(event);
            if (!world.node(sender).runs()) {
                continue;
            }
            switch (world.event(event).stored()) {
                case UNSENT ->
                    steps.chance(
                            "event %d is inserted on node %d".formatted(event, sender), inserted(world, event, sender));
                case INSERTED -> end(world, event, sender, steps);
                case COMMITTED, ROLLED_BACK -> {}
            }
        }
    }

    private void end(World world, int event, int sender, Steps<World> steps) {
        var stored = stored(world, event);
        steps.progress("event %d is committed".formatted(event), known(world, stored, event, sender));
        var rolledBack = world.withEvent(event, world.event(event).rolledBack());
        steps.chance(
                "event %d is rolled back".formatted(event),
                setup.makes(Mistake.CALLED_AFTER_ROLLBACK) ? known(world, rolledBack, event, sender) : rolledBack);
        if (world.faults().unknown() > 0) {
            steps.chance(
                    "event %d is committed, which node %d does not learn".formatted(event, sender),
                    stored.withFaults(world.faults().withoutUnknown()));
        }
    }

    private static World inserted(World world, int event, int sender) {
        int position = 1
                + (int) world.events().stream()
                        .filter(other -> other.position() > 0)
                        .count();
        boolean isAfterOther = world.events().stream().anyMatch(other -> other.is(EventRow.Stored.COMMITTED));
        return world.withEvent(event, world.event(event).inserted(World.life(sender), position, isAfterOther));
    }

    private World stored(World world, int event) {
        var scenario = setup.scenario();
        int owner = world.event(event).storedBy();
        var deliveries = scenario.deliveriesOf(event).toArray();
        boolean hasMemoryPart = scenario.completedIsHeard();
        var next = world.withEvent(
                event,
                world.event(event)
                        .committed(deliveries.length + (hasMemoryPart ? 1 : 0), hasMemoryPart ? owner : World.NOBODY));
        for (int delivery : deliveries) {
            var row = next.row(delivery);
            next = next.withRow(
                    delivery,
                    scenario.isBornRunning(delivery)
                            ? row.withAttempts(1).running(owner)
                            : row.waiting(!setup.makes(Mistake.ONLY_THE_ENDER_HANDS_ON)
                                    || !setup.isBehindUnfinished(next, delivery)));
        }
        return next;
    }

    /** The sender's node has held the rows since before they were inserted, and may call their listeners, if it is the same life. */
    private World known(World world, World stored, int event, int sender) {
        if (world.event(event).storedBy() != World.life(sender) && !setup.makes(Mistake.EARLIER_LIFE_CALLS)) {
            return stored;
        }
        var node = stored.node(sender).withMemory(event, setup.scenario().completedIsHeard());
        for (int delivery : bornRunning(event).toArray()) {
            node = node.withTask(delivery, Task.bornRunning());
        }
        return stored.withNode(sender, node);
    }

    private IntStream bornRunning(int event) {
        return setup.scenario().deliveriesOf(event).filter(setup.scenario()::isBornRunning);
    }
}
