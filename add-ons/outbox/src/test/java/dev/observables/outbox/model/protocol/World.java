package dev.observables.outbox.model.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A state of the whole: the committed rows, the processes, and the faults that may still happen. */
record World(
        List<EventRow> events,
        List<DeliveryRow> rows,
        List<Node> nodes,
        Faults faults,
        int retries,
        Optional<Guarantee> broken) {

    /** No owner. Node n owns rows as n + 1 in its present life. */
    static final int NOBODY = 0;
    /** An owner that is an earlier life of any node. */
    static final int EARLIER_LIFE = -1;
    /** An owner whose death was noticed while the row was there (kept by one of the mistakes only). */
    static final int NOTICED_DEAD = -2;

    static int life(int node) {
        return node + 1;
    }

    EventRow event(int event) {
        return events.get(event);
    }

    DeliveryRow row(int delivery) {
        return rows.get(delivery);
    }

    Node node(int node) {
        return nodes.get(node);
    }

    Task task(int node, int delivery) {
        return nodes.get(node).tasks().get(delivery);
    }

    World withEvent(int event, EventRow row) {
        return new World(replaced(events, event, row), rows, nodes, faults, retries, broken);
    }

    World withRow(int delivery, DeliveryRow row) {
        return new World(events, replaced(rows, delivery, row), nodes, faults, retries, broken);
    }

    World withNode(int node, Node changed) {
        return new World(events, rows, replaced(nodes, node, changed), faults, retries, broken);
    }

    World withTask(int node, int delivery, Task task) {
        return withNode(node, node(node).withTask(delivery, task));
    }

    World withFaults(Faults left) {
        return new World(events, rows, nodes, left, retries, broken);
    }

    World withRetries(int left) {
        return new World(events, rows, nodes, faults, left, broken);
    }

    World broken(Guarantee guarantee) {
        return new World(events, rows, nodes, faults, retries, broken.or(() -> Optional.of(guarantee)));
    }

    World brokenIf(boolean isBroken, Guarantee guarantee) {
        return isBroken ? broken(guarantee) : this;
    }

    /** The statement that raises a row's token: who else holds the old one has none that is valid any more. */
    World tokenRaised(int delivery) {
        return withAllNodes(node -> {
            var task = node.tasks().get(delivery);
            if (task.isNone() || !task.valid()) {
                return node;
            }
            return node.withTask(delivery, task.outdated());
        });
    }

    /** What the present life of a node has left in the tables belongs to an earlier life from now on. */
    World livedBefore(int node) {
        return ownerRenamed(life(node), EARLIER_LIFE);
    }

    World ownerRenamed(int owner, int name) {
        var renamedEvents = events.stream()
                .map(event -> event.storedBy() == owner ? event.storedBy(name) : event)
                .map(event -> event.memoryOwner() == owner ? event.withMemoryOwner(name) : event)
                .toList();
        var renamedRows = rows.stream()
                .map(row -> row.owner() == owner ? row.withOwner(name) : row)
                .toList();
        return new World(renamedEvents, renamedRows, nodes, faults, retries, broken);
    }

    private World withAllNodes(UnaryOperator<Node> change) {
        return new World(events, rows, nodes.stream().map(change).toList(), faults, retries, broken);
    }

    boolean isRowLocked(int delivery) {
        return nodes.stream().anyMatch(node -> holdsRow(node, delivery));
    }

    boolean isEventLocked(int event, Scenario scenario) {
        return nodes.stream().anyMatch(node -> holdsEvent(node, event, scenario));
    }

    static boolean holdsRow(Node node, int delivery) {
        return node.tasks().get(delivery).is(Task.Phase.FENCED) || node.group().isOnDelivery(delivery);
    }

    static boolean holdsEvent(Node node, int event, Scenario scenario) {
        return node.group().isOpen() && scenario.eventOf(node.group()) == event;
    }

    static <T> List<T> replaced(List<T> list, int index, T element) {
        var copy = new ArrayList<>(list);
        copy.set(index, element);
        return List.copyOf(copy);
    }
}
