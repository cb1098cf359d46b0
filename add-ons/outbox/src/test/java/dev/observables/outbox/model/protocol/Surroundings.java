package dev.observables.outbox.model.protocol;

import dev.observables.outbox.model.Steps;
import dev.observables.outbox.model.protocol.DeliveryRow.State;

/** What no node does: time passes, and an operator retries what is dead. */
record Surroundings(Setup setup) {

    void steps(World world, Steps<World> steps) {
        for (int delivery = 0; delivery < world.rows().size(); delivery++) {
            var row = world.row(delivery);
            boolean comesDue = !setup.makes(Mistake.ONLY_THE_ENDER_HANDS_ON) || row.attempts() > 0;
            if (row.is(State.WAITING) && !row.due() && comesDue) {
                steps.progress("delivery %d comes due".formatted(delivery), world.withRow(delivery, row.nowDue()));
            } else if (row.is(State.DEAD) && world.retries() > 0) {
                retry(world, delivery, steps);
            }
        }
    }

    private void retry(World world, int delivery, Steps<World> steps) {
        int event = setup.scenario().listener(delivery).event();
        if (world.isRowLocked(delivery) || world.isEventLocked(event, setup.scenario())) {
            return;
        }
        var row = world.row(delivery);
        var eventRow = world.event(event);
        boolean isCounted = eventRow.open() != EventRow.COMPLETED && !setup.makes(Mistake.RETRY_NOT_COUNTED);
        steps.chance(
                "an operator retries delivery %d".formatted(delivery),
                world.withRow(delivery, row.withLimit(row.attempts() + 1).waiting(true))
                        .withEvent(event, isCounted ? eventRow.withOpen(eventRow.open() + 1) : eventRow)
                        .tokenRaised(delivery)
                        .withRetries(world.retries() - 1));
    }
}
