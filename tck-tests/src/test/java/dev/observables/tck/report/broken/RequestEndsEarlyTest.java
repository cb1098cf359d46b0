package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Listeners whose request ends before they do. */
@Tag("embedded")
class RequestEndsEarlyTest {

    abstract static class Welcoming {
        @Observable(send = "user_registered")
        public String register() {
            return "Ann";
        }

        @Observable(listen = "user_registered")
        CompletionStage<Void> welcome() {
            return new CompletableFuture<>();
        }
    }

    @RequestScoped
    static class InRequest extends Welcoming {}

    @Dependent
    static class OfDependent extends Welcoming {}

    @Test
    @Assertion("OBS-7.3: Deploys a request-scoped bean whose listener returns a stage.")
    void stageOfARequestScopedListenerIsReported() {
        assertThat(Findings.onlyWarning(InRequest.class)).startsWith("OBS0219: InRequest.welcome(): ");
    }

    @Test
    @Assertion("OBS-7.3: Deploys a dependent bean whose listener returns a stage.")
    void stageOfADependentListenerIsNotReported() {
        assertThat(Findings.warnings(OfDependent.class)).isEmpty();
    }
}
