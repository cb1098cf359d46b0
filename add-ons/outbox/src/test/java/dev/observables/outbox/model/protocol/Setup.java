package dev.observables.outbox.model.protocol;

/** A scenario, and the mistake that the protocol makes in it. */
record Setup(Scenario scenario, Mistake mistake) {

    boolean makes(Mistake other) {
        return mistake == other;
    }

    /** Whether no other row of the delivery's lane may hold it back. */
    boolean isLaneFree(World world, int delivery) {
        if (scenario.laneOf(delivery).anyMatch(other -> world.row(other).is(DeliveryRow.State.RUNNING))) {
            return false;
        }
        return makes(Mistake.LANE_BY_TIME_OF_CLAIM) || !isBehindUnfinished(world, delivery);
    }

    boolean isBehindUnfinished(World world, int delivery) {
        return scenario.laneOf(delivery)
                .filter(other -> position(world, other) < position(world, delivery))
                .mapToObj(world::row)
                .filter(row -> !makes(Mistake.DEAD_DOES_NOT_BLOCK) || !row.is(DeliveryRow.State.DEAD))
                .filter(row ->
                        !makes(Mistake.RETRIED_DOES_NOT_BLOCK) || !row.is(DeliveryRow.State.WAITING) || row.due())
                .anyMatch(DeliveryRow::isUnfinished);
    }

    private int position(World world, int delivery) {
        return world.event(scenario.listener(delivery).event()).position();
    }

    /** Whether the life is not in the table of nodes. */
    static boolean isUnregistered(World world, int life) {
        return life < 0 || !world.node(life - 1).registered();
    }

    int faultsSoFar(World world) {
        int twins = (int) world.nodes().stream()
                .skip(2)
                .filter(node -> !node.is(Node.Life.NOT_STARTED))
                .count();
        return scenario.faults().total() - world.faults().total() + twins;
    }
}
