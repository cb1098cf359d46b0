package dev.observables.tck.stress;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a listener does with an event: the same for the same seed, event and listener. */
enum Fate {
    RETURNS,
    THROWS_AN_EXCEPTION,
    THROWS_AN_ERROR,
    RETURNS_A_FAILED_STAGE,
    RETURNS_A_STAGE_THAT_NEVER_COMPLETES,
    BLOCKS,
    STALLS,
    SENDS_ON;

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    static Fate of(long seed, int send, int listener) {
        if (listener > 0 && new SplittableRandom(~(seed + send)).nextInt(400) == 0) {
            // several at once, which keeps all threads for longer than an executor is asked again
            return STALLS;
        }
        int drawn = new SplittableRandom(seed + 4L * send + listener).nextInt(10_000);
        if (drawn < 300) {
            return THROWS_AN_EXCEPTION;
        } else if (drawn < 400) {
            return THROWS_AN_ERROR;
        } else if (drawn < 600) {
            return RETURNS_A_FAILED_STAGE;
        } else if (drawn < 601) {
            return RETURNS_A_STAGE_THAT_NEVER_COMPLETES;
        } else if (drawn < 650) {
            return BLOCKS;
        } else if (drawn < 950) {
            return SENDS_ON;
        }
        return RETURNS;
    }

    /** What a listener does that has this fate; sending is another event. */
    CompletionStage<Void> meet(Runnable sending) throws Exception {
        switch (this) {
            case THROWS_AN_EXCEPTION -> throw new Exception("drawn");
            case THROWS_AN_ERROR -> throw new AssertionError("drawn");
            case RETURNS_A_FAILED_STAGE -> {
                return CompletableFuture.failedStage(new Exception("drawn"));
            }
            case RETURNS_A_STAGE_THAT_NEVER_COMPLETES -> {
                return new CompletableFuture<>();
            }
            case BLOCKS -> NEVER.await(1, TimeUnit.MILLISECONDS);
            case STALLS -> NEVER.await(120, TimeUnit.MILLISECONDS);
            case SENDS_ON -> sending.run();
            case RETURNS -> {}
        }
        return CompletableFuture.completedStage(null);
    }

    /** Whether a call that began is to have failed; one that blocks may be timed out besides. */
    boolean isFailure() {
        return switch (this) {
            case RETURNS, BLOCKS, STALLS, SENDS_ON -> false;
            default -> true;
        };
    }
}
