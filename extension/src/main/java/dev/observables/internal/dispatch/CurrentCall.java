package dev.observables.internal.dispatch;

/** What a thread is doing for the library: calling a listener, or running what is chained to a delivery. */
public final class CurrentCall {

    private final ThreadLocal<ListenerCall> call = new ThreadLocal<>();
    private final ThreadLocal<Boolean> inCallback = new ThreadLocal<>();

    /** The call that this thread is in, or null. */
    public ListenerCall get() {
        return call.get();
    }

    /** For a thread of an executor, which is in no call. */
    void enter(ListenerCall entered) {
        call.set(entered);
    }

    void leave() {
        // cheaper than removing it: a key without a value is all that stays, and no listener's
        call.set(null);
    }

    /** Runs a part of a call on this thread, which may be in another call. */
    void during(ListenerCall entered, Runnable part) {
        var outer = call.get();
        call.set(entered);
        try {
            part.run();
        } finally {
            call.set(outer);
        }
    }

    /** Whether the thread may wait for room: not where other threads may be waiting for it (OBS-3.3). */
    public boolean mayWait() {
        return call.get() == null && inCallback.get() == null;
    }

    void callBack(Runnable callback) {
        var outer = inCallback.get();
        inCallback.set(true);
        try {
            callback.run();
        } finally {
            if (outer == null) {
                inCallback.remove();
            }
        }
    }
}
