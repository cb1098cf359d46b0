package dev.observables.tck.durable;

import dev.observables.ObservableEvent;
import dev.observables.tck.durable.Calls.Call;

/** A node's access to the {@link Calls} of its cluster, for the listeners to inject. */
class CallRecorder {

    private final String node;
    private final Calls calls;

    /** Of no node, for proxies. */
    CallRecorder() {
        this(null, null);
    }

    CallRecorder(String node, Calls calls) {
        this.node = node;
        this.calls = calls;
    }

    /** Called by each listener first; does what the test wants it to do. */
    void record(String listener, ObservableEvent event, Object value) throws Exception {
        calls.record(new Call(node, listener, event, value));
    }
}
