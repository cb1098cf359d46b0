package dev.observables.tck.stress;

import java.util.SplittableRandom;

/** What a listener does with an event: the same for the same seed, event and listener. */
enum Fate {
    RETURNS,
    THROWS_AN_EXCEPTION,
    THROWS_AN_ERROR,
    RETURNS_A_FAILED_STAGE,
    RETURNS_A_STAGE_THAT_NEVER_COMPLETES,
    BLOCKS,
    SENDS_ON;

    static Fate of(long seed, int send, int listener) {
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

    /** Whether a call that began is to have failed; one that blocks may be timed out besides. */
    boolean isFailure() {
        return switch (this) {
            case RETURNS, BLOCKS, SENDS_ON -> false;
            default -> true;
        };
    }
}
