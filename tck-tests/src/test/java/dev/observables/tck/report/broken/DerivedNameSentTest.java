package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sending what only the library sends. */
@Tag("embedded")
class DerivedNameSentTest {

    @ApplicationScoped
    static class Registration {
        @Observable(send = "user_registered:completed")
        void register() {}
    }

    @ApplicationScoped
    static class Payment {
        @Observable(sendOnFailure = "payment:failed")
        void pay() {}
    }

    @ParameterizedTest
    @MethodSource("names")
    @Assertion("OBS-7.2: Sends a name that ends in :completed, and one that ends in :failed.")
    void derivedNameCannotBeSent(Class<?> bean, String error) {
        assertThat(Findings.onlyError(bean)).startsWith("OBS0102: " + error).contains("Listen to it instead");
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments(
                        Registration.class, "Registration.register(): \"user_registered:completed\" is a derived name"),
                arguments(Payment.class, "Payment.pay(): \"payment:failed\" is a derived name"));
    }
}
