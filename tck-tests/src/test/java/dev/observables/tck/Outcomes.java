package dev.observables.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Outcome;
import java.util.List;

/** The outcome of a call where a test expects exactly one. */
public final class Outcomes {

    private Outcomes() {}

    /** Of a call that was not admitted, or that no executor accepted. */
    public static Outcome onlyRejection(List<Outcome> outcomes) {
        return only(outcomes, Outcome.Status.REJECTED);
    }

    /** Of a call that threw, or that took too long. */
    public static Outcome onlyFailure(List<Outcome> outcomes) {
        return only(outcomes, Outcome.Status.FAILED);
    }

    private static Outcome only(List<Outcome> outcomes, Outcome.Status status) {
        assertThat(outcomes).extracting(Outcome::status).containsExactly(status);
        return outcomes.get(0);
    }
}
