package dev.observables.outbox.model.protocol;

/**
 * How many faults may still happen.
 *
 * @param unknown commits whose outcome the node does not learn
 */
record Faults(int crashes, int pauses, int unknown) {

    int total() {
        return crashes + pauses + unknown;
    }

    Faults withoutCrash() {
        return new Faults(crashes - 1, pauses, unknown);
    }

    Faults withoutPause() {
        return new Faults(crashes, pauses - 1, unknown);
    }

    Faults withoutUnknown() {
        return new Faults(crashes, pauses, unknown - 1);
    }
}
