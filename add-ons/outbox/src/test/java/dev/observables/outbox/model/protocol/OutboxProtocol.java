package dev.observables.outbox.model.protocol;

import dev.observables.outbox.model.Model;
import dev.observables.outbox.model.Steps;
import dev.observables.outbox.model.protocol.DeliveryRow.State;
import dev.observables.outbox.model.protocol.Node.Life;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.IntStream;

/** The outbox's protocol as a model, for one scenario, as it is or with one mistake in it. */
final class OutboxProtocol implements Model<World> {

    private final Setup setup;
    private final Judgement judgement;
    private final Storing storing;
    private final Claiming claiming;
    private final Calling calling;
    private final Ending ending;
    private final Groups groups;
    private final Takeover takeover;
    private final Nodes nodes;

    OutboxProtocol(Scenario scenario, Mistake mistake) {
        setup = new Setup(scenario, mistake);
        judgement = new Judgement(setup);
        groups = new Groups(setup, judgement);
        storing = new Storing(setup);
        claiming = new Claiming(setup, groups);
        calling = new Calling(setup, judgement);
        ending = new Ending(setup, groups);
        takeover = new Takeover(setup, groups);
        nodes = new Nodes(setup);
    }

    @Override
    public World initial() {
        var scenario = setup.scenario();
        int events = scenario.senders().size();
        int deliveries = scenario.deliveries().size();
        return new World(
                Collections.nCopies(events, EventRow.unsent()),
                Collections.nCopies(deliveries, DeliveryRow.absent(scenario.limit())),
                IntStream.range(0, scenario.nodes())
                        .mapToObj(node -> Node.of(node < 2 ? Life.UP : Life.NOT_STARTED, node < 2, deliveries, events))
                        .toList(),
                scenario.faults(),
                scenario.retries(),
                Optional.empty());
    }

    @Override
    public void steps(World world, Steps<World> steps) {
        storing.steps(world, steps);
        new Surroundings(setup).steps(world, steps);
        for (int node = 0; node < world.nodes().size(); node++) {
            nodes.steps(world, node, steps);
            if (world.node(node).runs()) {
                running(world, node, steps);
            }
        }
    }

    private void running(World world, int node, Steps<World> steps) {
        groups.steps(world, node, steps);
        takeover.steps(world, node, steps);
        for (int delivery = 0; delivery < world.rows().size(); delivery++) {
            claiming.steps(world, node, delivery, steps);
            calling.steps(world, node, delivery, steps);
            ending.steps(world, node, delivery, steps);
        }
        for (int event = 0; event < world.events().size(); event++) {
            ending.memory(world, node, event, steps);
        }
    }

    @Override
    public Optional<String> violation(World world) {
        return judgement.ofState(world).map(Guarantee::toString);
    }

    @Override
    public boolean isFinal(World world) {
        return IntStream.range(0, world.events().size()).allMatch(event -> isFinal(world, event));
    }

    private boolean isFinal(World world, int event) {
        return switch (world.event(event).stored()) {
            case UNSENT, ROLLED_BACK -> true;
            case INSERTED -> world.node(setup.scenario().senders().get(event)).is(Life.PAUSED);
            case COMMITTED -> isCommittedFinal(world, event);
        };
    }

    /** What a node that stands still has locked in the database has to wait for it; nothing else has. */
    private boolean isCommittedFinal(World world, int event) {
        var scenario = setup.scenario();
        if (world.nodes().stream().anyMatch(node -> node.is(Life.PAUSED) && World.holdsEvent(node, event, scenario))) {
            return true;
        }
        boolean isLocked = false;
        boolean isDead = false;
        for (int delivery : scenario.deliveriesOf(event).toArray()) {
            boolean isHeld = isLockedByPaused(world, delivery);
            if (!isHeld
                    && !world.row(delivery).is(State.ABSENT)
                    && !world.row(delivery).is(State.DEAD)
                    && !isBehindHeldOne(world, delivery)) {
                return false;
            }
            isLocked |= isHeld || isBehindHeldOne(world, delivery);
            isDead |= world.row(delivery).is(State.DEAD);
        }
        var row = world.event(event);
        return isLocked
                || row.memoryOwner() == World.NOBODY
                        && row.completions() == (scenario.completedIsHeard() ? 1 : 0)
                        && row.exists() == isDead;
    }

    /** Whether a dead or locked delivery of its lane holds it back. */
    private boolean isBehindHeldOne(World world, int delivery) {
        return setup.scenario()
                .laneOf(delivery)
                .anyMatch(other -> world.row(other).is(State.DEAD) || isLockedByPaused(world, other));
    }

    private static boolean isLockedByPaused(World world, int delivery) {
        return world.nodes().stream().anyMatch(node -> node.is(Life.PAUSED) && World.holdsRow(node, delivery));
    }
}
