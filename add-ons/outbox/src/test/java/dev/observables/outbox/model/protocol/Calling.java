package dev.observables.outbox.model.protocol;

import dev.observables.outbox.model.Steps;
import dev.observables.outbox.model.protocol.DeliveryRow.State;
import dev.observables.outbox.model.protocol.Task.Phase;

/** The call of a listener, and the end that it writes in a transaction of its own. */
record Calling(Setup setup, Judgement judgement) {

    void steps(World world, int node, int delivery, Steps<World> steps) {
        var task = world.task(node, delivery);
        if (task.isAboutToCall()) {
            var called = world.withRow(delivery, world.row(delivery).called())
                    .withTask(node, delivery, task.to(Phase.CALLED));
            steps.progress(
                    "node %d calls the listener of delivery %d".formatted(node, delivery),
                    judgement.ofCall(called, node, delivery));
        } else if (task.is(Phase.CALLED)) {
            called(world, node, delivery, steps);
        } else if (task.is(Phase.FENCED)) {
            fenced(world, node, delivery, steps);
        }
    }

    private void called(World world, int node, int delivery, Steps<World> steps) {
        var task = world.task(node, delivery);
        steps.chance(
                "the listener of delivery %d fails on node %d".formatted(delivery, node),
                world.withTask(node, delivery, task.to(Phase.FAILED)));
        if (setup.scenario().listener(delivery).transactional()) {
            fence(world, node, delivery, steps);
        } else {
            var phase = task.timedOut() ? Phase.FAILED : Phase.RETURNED;
            steps.progress(
                    "the listener of delivery %d returns on node %d".formatted(delivery, node),
                    world.withRow(delivery, world.row(delivery).afterReturn())
                            .withTask(node, delivery, task.to(phase)));
        }
        if (setup.scenario().timeouts()) {
            timeOut(world, node, delivery, steps);
        }
    }

    private void fence(World world, int node, int delivery, Steps<World> steps) {
        var task = world.task(node, delivery);
        if (setup.makes(Mistake.FENCE_MISSING)) {
            steps.progress(
                    "the listener's transaction of delivery %d commits on node %d".formatted(delivery, node),
                    judgement.ofEffect(
                            world.withRow(delivery, world.row(delivery).withEffect())
                                    .withTask(node, delivery, task.to(Phase.RETURNED)),
                            node,
                            delivery));
        } else if (world.isRowLocked(delivery)) {
            return;
        } else if ((task.canCommit() || task.valid() && setup.makes(Mistake.TIMEOUT_KEEPS_TOKEN))
                && world.row(delivery).is(State.RUNNING)) {
            steps.progress(
                    "the listener's transaction of delivery %d writes the end on node %d".formatted(delivery, node),
                    withEndIfTooEarly(world, delivery).withTask(node, delivery, task.to(Phase.FENCED)));
        } else {
            steps.progress(
                    "the listener's transaction of delivery %d is fenced off on node %d".formatted(delivery, node),
                    world.withTask(node, delivery, task.to(Phase.FAILED)));
        }
    }

    private World withEndIfTooEarly(World world, int delivery) {
        return setup.makes(Mistake.END_BEFORE_COMMIT)
                ? world.withRow(delivery, world.row(delivery).done())
                : world;
    }

    private void fenced(World world, int node, int delivery, Steps<World> steps) {
        var returned = world.withTask(node, delivery, world.task(node, delivery).to(Phase.RETURNED));
        var committed = judgement.ofEffect(
                returned.withRow(delivery, world.row(delivery).done().withEffect()), node, delivery);
        steps.progress(
                "the listener's transaction of delivery %d commits on node %d".formatted(delivery, node), committed);
        steps.chance(
                "the listener's transaction of delivery %d rolls back on node %d".formatted(delivery, node), returned);
        if (world.faults().unknown() > 0) {
            steps.chance(
                    "the listener's transaction of delivery %d commits on node %d, which does not learn it"
                            .formatted(delivery, node),
                    committed
                            .withTask(
                                    node,
                                    delivery,
                                    committed.task(node, delivery).to(Phase.FAILED))
                            .withFaults(world.faults().withoutUnknown()));
        }
    }

    private void timeOut(World world, int node, int delivery, Steps<World> steps) {
        var task = world.task(node, delivery);
        var row = world.row(delivery);
        if (!task.canCommit() || !row.is(State.RUNNING) || world.isRowLocked(delivery)) {
            return;
        }
        var label = "the call of delivery %d times out on node %d".formatted(delivery, node);
        if (setup.makes(Mistake.TIMEOUT_RELEASES_AT_ONCE)) {
            steps.chance(label, world.withRow(delivery, row.waiting(true)).tokenRaised(delivery));
        } else if (setup.makes(Mistake.TIMEOUT_KEEPS_TOKEN)) {
            steps.chance(label, world.withTask(node, delivery, task.givenUp()));
        } else {
            steps.chance(label, world.tokenRaised(delivery).withTask(node, delivery, task.givenUp()));
        }
    }
}
