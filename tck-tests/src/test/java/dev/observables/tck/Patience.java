package dev.observables.tck;

import static org.awaitility.Awaitility.await;

import dev.observables.Observables;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for what must happen, with one limit, after which it counts as not happening. */
public final class Patience {

    public static final Duration LIMIT = Duration.ofSeconds(10);

    private Patience() {}

    public static void untilQuiet(Observables observables) {
        if (!observables.awaitQuiet(LIMIT)) {
            throw new AssertionError("still " + observables.inFlight() + " calls in flight after " + LIMIT);
        }
    }

    /** The value of a stage that completes normally. */
    public static <T> T result(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("the stage failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the stage has not completed after " + LIMIT, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    public static void pass(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the latch was not opened within " + LIMIT);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Passes only if as many threads as the barrier has parties are here at the same time. */
    public static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("not all parties met within " + LIMIT, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** For a thread that is about to wait for what the test does next. */
    public static void untilWaiting(Thread thread) {
        var waiting = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);
        await().atMost(LIMIT).until(thread::getState, waiting::contains);
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError("interrupted", e);
    }
}
