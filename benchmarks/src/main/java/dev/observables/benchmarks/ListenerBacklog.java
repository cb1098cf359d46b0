package dev.observables.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The listener calls under way. Every listener of every contender reports to it and does nothing else.
 *
 * <p>One sender uses an instance; the listeners' side is static, because their code is generated.
 */
public final class ListenerBacklog {

    /** How many deliveries may be in flight. */
    static final int LIMIT = 2048;

    /** A JVM's argument: what bounds the deliveries here is the limit above, for every contender alike. */
    static final String ROOM_FOR_ALL = "-Dobservables.max-in-flight=1000000";

    /** Of each listener its own, up to this many; those beyond share them, so that a look at all of them stays cheap. */
    private static final LongAdder[] FINISHED =
            Stream.generate(LongAdder::new).limit(64).toArray(LongAdder[]::new);

    /** Long enough for the pool to make room, too short for it to run dry. */
    private static final long PAUSE_NANOS = 20_000;

    private static final long LOST_AFTER_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final int listeners;
    private final long limit;
    private long sent;
    private long finished;

    ListenerBacklog(int listeners) {
        this.listeners = listeners;
        limit = (long) LIMIT * listeners;
        sent = calls();
        finished = sent;
    }

    /** Called by every listener. */
    public static void finished(int listener) {
        FINISHED[listener % FINISHED.length].increment();
    }

    /** How often the listener of this number has been called. */
    static long calls(int listener) {
        return FINISHED[listener % FINISHED.length].sum();
    }

    /** Counts deliveries in, after they were sent. */
    void add(int deliveries) {
        sent += (long) deliveries * listeners;
    }

    /** Waits until fewer than the limit are in flight; looks at the listeners' counter only when it has to. */
    void awaitRoom() {
        await(limit - listeners);
    }

    /** Waits until nothing is in flight. */
    void awaitQuiet() {
        await(0);
        if (finished > sent) {
            throw new IllegalStateException((finished - sent) + " calls too many");
        }
    }

    private static long calls() {
        long calls = 0;
        for (var ofOne : FINISHED) {
            calls += ofOne.sum();
        }
        return calls;
    }

    private void await(long left) {
        if (sent - finished > left) {
            long start = System.nanoTime();
            finished = calls();
            while (sent - finished > left) {
                if (System.nanoTime() - start > LOST_AFTER_NANOS) {
                    throw new IllegalStateException((sent - finished) + " listeners were not called");
                }
                LockSupport.parkNanos(PAUSE_NANOS);
                finished = calls();
            }
        }
    }
}
