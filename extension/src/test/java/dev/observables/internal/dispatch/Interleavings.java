package dev.observables.internal.dispatch;

import org.jetbrains.lincheck.Lincheck;

/** The orders in which threads can take turns, which a model checker draws: it hangs, or asserts, or passes in each. */
final class Interleavings {

    private static final int DRAWN = 1_000;

    private Interleavings() {}

    static void of(Runnable test) {
        Lincheck.runConcurrentTest(DRAWN, test);
    }

    static Thread started(Runnable work) {
        var thread = new Thread(work);
        thread.start();
        return thread;
    }

    /** Returns when the thread has ended; a thread that never does is what the model checker finds. */
    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
