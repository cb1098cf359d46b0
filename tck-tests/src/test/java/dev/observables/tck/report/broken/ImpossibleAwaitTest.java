package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest
    @MethodSource("methods")
    @Assertion(
            "OBS-7.2: Awaits on a method that listens, on one that returns a stage, and on one that sends only when it"
                    + " fails.")
    void methodCannotAwait(Class<?> bean, String reason) {
        assertThat(Findings.onlyError(bean))
                .startsWith("OBS0107: " + bean.getSimpleName() + ".pay(): await is not possible")
                .contains(reason, "Remove await");
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                arguments(Listening.class, "because the method listens"),
                arguments(ReturningAStage.class, "because the method returns a CompletionStage"),
                arguments(SendingOnFailureOnly.class, "because the method sends nothing on success"));
    }
}
