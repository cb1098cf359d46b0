package dev.observables.tck.enterprise.faulttolerance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import dev.observables.tck.SkippedOn;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.Test;

@ObservablesTest
@SkippedOn(container = "glassfish", reason = "the server has no MicroProfile Fault Tolerance")
@SkippedOn(container = "glassfish8", reason = "the server has no MicroProfile Fault Tolerance")
class FaultToleranceTest {

    @Inject
    Observables observables;

    @Inject
    Unsteady unsteady;

    @Test
    @Assertion("OBS-2.3: A listener that fails twice is called three times, and has succeeded.")
    void retryAppliesToAListener() {
        var delivery = Patience.result(observables.send("retry_asked"));

        assertThat(delivery.outcomes()).extracting(Outcome::status).containsExactly(Outcome.Status.SUCCEEDED);
        assertThat(unsteady.attempts()).isEqualTo(3);
    }

    @Test
    @Assertion("OBS-2.3: A listener that never ends is interrupted, and has failed by its time-out.")
    void timeoutAppliesToAListener() {
        var delivery = Patience.result(observables.send("timeout_asked"));

        assertThat(Outcomes.onlyFailure(delivery.failures()).failure()).isInstanceOf(TimeoutException.class);
        assertThat(unsteady.interrupts()).isEqualTo(1);
    }
}
