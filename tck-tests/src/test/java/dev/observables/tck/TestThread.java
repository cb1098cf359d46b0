package dev.observables.tck;

/** A thread that a test starts beside its own. A task that hangs fails its test and does not keep the JVM alive. */
public final class TestThread {

    private TestThread() {}

    public static Thread start(Runnable task) {
        var thread = new Thread(task, "started-by-test");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
