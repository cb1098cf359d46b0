package dev.observables.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits is woken in time, and by as few as need be. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AdmissionTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int ROOM = 64;
    private static final int CROWD = 200;
    private static final int PASSES = 500;

    @Test
    void whoWaitsForRoomIsAdmittedWhileOtherCallsAreStillInFlight() throws Exception {
        var admission = new Admission(2);
        admission.admitWithReserve(3);
        var waiting = waiting(() -> admission.admitWithin(LONG, 4));

        admission.countOut();
        assertFalse(waiting.result.isDone(), "2 of 2 are in flight");
        admission.countOut();

        assertTrue(waiting.result.get());
        assertEquals(1 + 4, admission.inFlight());
    }

    @Test
    void whoCameFirstIsAdmittedFirst() throws Exception {
        var admission = new Admission(1);
        admission.admit(1);
        var first = waiting(() -> admission.admitWithin(LONG, 1));
        var second = waiting(() -> admission.admitWithin(LONG, 1));

        admission.countOut();

        assertTrue(first.result.get());
        assertFalse(second.result.isDone(), "there is room for one");
        admission.countOut();
        assertTrue(second.result.get());
    }

    @Test
    void roomForTwoWakesTwo() throws Exception {
        var admission = new Admission(2);
        admission.admitWithReserve(3);
        admission.admitWithReserve(1);
        var first = waiting(() -> admission.admitWithin(LONG, 1));
        var second = waiting(() -> admission.admitWithin(LONG, 1));

        for (int ended = 0; ended < 4; ended++) {
            admission.countOut();
        }

        assertTrue(first.result.get());
        assertTrue(second.result.get());
    }

    /** However many wait: a thread that ends a call wakes one, and not all of them each time. */
    @Test
    void manyWhoWaitAreNoSlowerThanAtASemaphore() throws Exception {
        var semaphore = new Semaphore(ROOM);
        var admission = new Admission(ROOM);
        passAll(semaphore::acquireUninterruptibly, semaphore::release);

        long atSemaphore = passAll(semaphore::acquireUninterruptibly, semaphore::release);
        long atAdmission = passAll(() -> assertTrue(admission.admitWithin(LONG, 1)), admission::countOut);

        assertTrue(
                atAdmission < 10 * atSemaphore,
                () -> atAdmission + " ns, and " + atSemaphore + " ns at a semaphore with as much room");
    }

    /** Otherwise the ending calls would go on one after the other, at the pace of the waiting thread. */
    @Test
    void onlyOneOfThoseThatEndWhileAWaiterLooksWaitsToWakeIt() throws Exception {
        var admission = new Admission(10);
        admission.admit(3);
        var looks = new AtomicInteger();
        var looking = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        var waiting = started(() -> admission.await(
                () -> {
                    // the first look is without the lock
                    if (looks.incrementAndGet() == 2) {
                        looking.countDown();
                        await(seen);
                    }
                    return admission.inFlight() == 0;
                },
                LONG));
        looking.await();

        var waker = waiting(() -> {
            admission.countOut();
            return true;
        });
        admission.countOut();
        admission.countOut();
        assertFalse(waker.result.isDone(), "the one that wakes has to wait until the other has looked");
        seen.countDown();

        assertTrue(waiting.result.get());
    }

    @Test
    void whatBecomesTrueBetweenALookAndTheNextWaitIsNotMissed() throws Exception {
        var admission = new Admission(10);
        var isTrue = new AtomicBoolean();
        var looks = new AtomicInteger();
        var waiting = waiting(() -> admission.await(
                () -> {
                    boolean wasTrue = isTrue.get();
                    if (looks.incrementAndGet() == 3) {
                        isTrue.set(true);
                        waitingOrEnded(started(() -> {
                            admission.wakeWaiters();
                            return true;
                        }));
                    }
                    return wasTrue;
                },
                LONG));

        admission.wakeWaiters();

        assertTrue(waiting.result.get());
        assertEquals(4, looks.get());
    }

    /** The time in which many threads pass something that lets in few, while two let them out again. */
    private long passAll(Runnable in, Runnable out) throws Exception {
        var inside = new LinkedBlockingQueue<Boolean>();
        long start = System.nanoTime();
        var passing = Stream.generate(() -> started(() -> {
                    for (int i = 0; i < PASSES; i++) {
                        in.run();
                        inside.add(true);
                    }
                    return true;
                }))
                .limit(CROWD)
                .toList();
        var leaving = Stream.generate(() -> started(() -> {
                    for (int i = 0; i < CROWD * PASSES / 2; i++) {
                        inside.take();
                        out.run();
                    }
                    return true;
                }))
                .limit(2)
                .toList();
        for (var all : List.of(passing, leaving)) {
            for (var one : all) {
                assertTrue(one.result.get());
            }
        }
        return System.nanoTime() - start;
    }

    private record Started(Thread thread, CompletableFuture<Boolean> result) {}

    private interface Work {
        boolean run() throws InterruptedException;
    }

    private Started started(Work work) {
        var result = new CompletableFuture<Boolean>();
        var thread = new Thread(() -> {
            try {
                result.complete(work.run());
            } catch (InterruptedException | RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return new Started(thread, result);
    }

    /** Returns when the work waits. */
    private Started waiting(Work work) {
        var started = started(work);
        waitingOrEnded(started);
        assertFalse(started.result.isDone(), "it has to wait");
        return started;
    }

    private static void waitingOrEnded(Started started) {
        while (!started.result.isDone()
                && started.thread.getState() != Thread.State.WAITING
                && started.thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
