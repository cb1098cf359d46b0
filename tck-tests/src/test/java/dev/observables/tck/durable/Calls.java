package dev.observables.tck.durable;

import dev.observables.ObservableEvent;
import dev.observables.tck.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The calls of listeners on all nodes of a {@link Cluster}, and what they do. A durable listener receives a copy of what was sent,
 * so that a test cannot tell it in the payload what to do.
 */
final class Calls {

    /**
     * One call.
     *
     * @param node the node's name
     * @param listener the name that the listener gives itself
     * @param value what it has received as payload or argument, or null
     */
    record Call(String node, String listener, ObservableEvent event, Object value) {}

    /** What a listener does. */
    @FunctionalInterface
    interface Action {
        void run(Call call) throws Exception;
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Action> actions = new ConcurrentHashMap<>();

    /** What a listener does from now on, after its call has been recorded. By default it does nothing. */
    void on(String listener, Action action) {
        actions.put(listener, action);
    }

    /** Each call of the listener waits until the gate is opened. */
    Gate hold(String listener) {
        var gate = new Gate();
        on(listener, call -> gate.pass());
        return gate;
    }

    /** Each first attempt waits until the gate is opened, and later attempts do not. */
    Gate holdFirstAttempts(String listener) {
        var gate = new Gate();
        on(listener, call -> {
            if (call.event().attempt() == 1) {
                gate.pass();
            }
        });
        return gate;
    }

    /** The listener fails at each call. */
    void fail(String listener) {
        on(listener, call -> {
            throw new IllegalStateException("fails");
        });
    }

    void record(Call call) throws Exception {
        calls.add(call);
        actions.getOrDefault(call.listener(), ignored -> {}).run(call);
    }

    /** Those that have begun. */
    List<Call> of(String listener) {
        return calls.stream().filter(call -> call.listener().equals(listener)).toList();
    }

    /** What was received, in the order of the calls. */
    List<Object> values(String listener) {
        return of(listener).stream().map(Call::value).toList();
    }

    List<Integer> attempts(String listener) {
        return of(listener).stream().map(call -> call.event().attempt()).toList();
    }

    /** Waits for the listener's only call. */
    Call only(String listener) {
        var found = await(listener, 1);
        if (found.size() > 1) {
            throw new AssertionError(listener + " was called " + found.size() + " times");
        }
        return found.get(0);
    }

    /** Waits until as many calls of the listener have begun. */
    List<Call> await(String listener, int count) {
        return awaitWithin(Patience.LIMIT, listener, count);
    }

    List<Call> awaitWithin(Duration limit, String listener, int count) {
        Waiting.until(
                limit,
                listener + " to be called " + count + " times",
                () -> of(listener).size() >= count);
        return of(listener);
    }
}
