package dev.observables.outbox.model.protocol;

import java.util.Collections;
import java.util.List;

/**
 * A process, and whether the table of nodes has its present life.
 *
 * @param tasks by delivery
 * @param memory by event: whether its in-memory listeners run here
 * @param seenNodes the lives that it read as registered (kept by one of the mistakes only)
 */
record Node(Life life, boolean registered, List<Task> tasks, List<Boolean> memory, Group group, int seenNodes) {

    static final int NOT_READ = -1;

    enum Life {
        NOT_STARTED,
        UP,
        PAUSED,
        DOWN,
        /** Has noticed that another process lives under its name. */
        RETIRED
    }

    static Node of(Life life, boolean registered, int deliveries, int events) {
        return new Node(
                life,
                registered,
                Collections.nCopies(deliveries, Task.NONE),
                Collections.nCopies(events, false),
                Group.NONE,
                NOT_READ);
    }

    boolean is(Life other) {
        return life == other;
    }

    /** Whether it claims deliveries and takes over those of dead nodes. */
    boolean isActive() {
        return life == Life.UP;
    }

    /** Whether its threads run. */
    boolean runs() {
        return life == Life.UP || life == Life.RETIRED;
    }

    Node withLife(Life next) {
        return new Node(next, registered, tasks, memory, group, seenNodes);
    }

    Node withRegistered(boolean isRegistered) {
        return new Node(life, isRegistered, tasks, memory, group, seenNodes);
    }

    /** Goes on as a new life; what the earlier one has begun is not this one's. */
    Node reborn() {
        return new Node(life, true, tasks.stream().map(Task::ofEarlierLife).toList(), memory, group, seenNodes);
    }

    Node withTask(int delivery, Task task) {
        return new Node(life, registered, World.replaced(tasks, delivery, task), memory, group, seenNodes);
    }

    Node withMemory(int event, boolean runsHere) {
        return new Node(life, registered, tasks, World.replaced(memory, event, runsHere), group, seenNodes);
    }

    Node withGroup(Group next) {
        return new Node(life, registered, tasks, memory, next, seenNodes);
    }

    Node withSeenNodes(int lives) {
        return new Node(life, registered, tasks, memory, group, lives);
    }
}
