package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Methods that cannot wait for their listeners. */
@Tag("embedded")
class ImpossibleAwaitTest {

    @ApplicationScoped
    static class Listening {
        @Observable(listen = "order_created", send = "order_paid", await = true)
        void pay() {}
    }

    @ApplicationScoped
    static class ReturningAStage {
        @Observable(send = "order_paid", await = true)
        CompletableFuture<String> pay() {
            return new CompletableFuture<>();
        }
    }

    @ApplicationScoped
    static class SendingOnFailureOnly {
        @Observable(sendOnFailure = "order_refused", await = true)
        void pay() {}
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Awaits on a method that listens.")
    void listenerCannotAwait() {
        assertThat(Findings.onlyError(Listening.class))
                .startsWith("OBS0107: Listening.pay(): await is not possible, because the method listens")
                .contains("Remove await");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Awaits on a method that returns a stage.")
    void methodThatReturnsAStageCannotAwait() {
        assertThat(Findings.onlyError(ReturningAStage.class))
                .startsWith("OBS0107: ReturningAStage.pay(): await is not possible, because the method returns a"
                        + " CompletionStage");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Awaits on a method that sends on failure alone.")
    void methodThatSendsNothingOnSuccessCannotAwait() {
        assertThat(Findings.onlyError(SendingOnFailureOnly.class))
                .startsWith("OBS0107: SendingOnFailureOnly.pay(): await is not possible");
    }
}
