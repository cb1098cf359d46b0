package dev.observables.internal.dispatch;

/** What a thread is doing for the library: running a listener, or calling back whoever asked for a delivery. */
public final class CurrentCall {

    private final ThreadLocal<ListenerCall> call = new ThreadLocal<>();
    private final ThreadLocal<Boolean> inCallback = new ThreadLocal<>();

    /** The call whose listener runs on this thread, or null. */
    public ListenerCall get() {
        return call.get();
    }

    /** Runs a part of a call on this thread, which may be in another call. */
    void during(ListenerCall entered, Runnable part) {
        var outer = call.get();
        call.set(entered);
        try {
            part.run();
        } finally {
            // cheaper than to remove it: a key without a value is all that stays, and no listener's
            call.set(outer);
        }
    }

    /** Whether the thread may wait for room: not where others may be waiting for it (OBS-3.3). */
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
