package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A payload that its listener can never take. */
@Tag("embedded")
class PayloadMismatchTest {

    @ApplicationScoped
    static class Senders {
        @Observable(send = "plain")
        String plain() {
            return "";
        }

        @Observable(send = "staged")
        CompletionStage<String> staged() {
            return CompletableFuture.completedFuture("");
        }

        @Observable(send = "optional")
        Optional<List<String>> optional() {
            return Optional.empty();
        }

        @Observable(send = "void")
        void nothing() {}

        @Observable(send = "number")
        int number() {
            return 0;
        }

        @Observable(sendOnFailure = "refused")
        String refused() {
            return "";
        }
    }

    @ApplicationScoped
    static class Misfits {
        @Observable(listen = "plain")
        void plain(@Payload Integer payload) {}

        @Observable(listen = "staged")
        void staged(@Payload Integer payload) {}

        @Observable(listen = "optional")
        void optional(@Payload String payload) {}

        @Observable(listen = "void")
        void nothing(@Payload int payload) {}

        @Observable(listen = "number")
        void number(@Payload long payload) {}

        @Observable(listen = "refused")
        void refused(@Payload String payload) {}
    }

    @ApplicationScoped
    static class DerivedMisfits {
        @Observable(listen = "plain:completed")
        void completed(@Payload ListenerFailure payload) {}

        @Observable(listen = "*:failed")
        void failed(@Payload Delivery payload) {}

        @Observable(listen = "plain:failed")
        void text(@Payload String payload) {}
    }

    @ApplicationScoped
    static class Fitting {
        @Observable(listen = {"plain", "staged"})
        void plain(@Payload CharSequence payload) {}

        @Observable(listen = "optional")
        void optional(@Payload Collection<String> payload) {}

        @Observable(listen = "void")
        void nothing(@Payload String payload) {}

        @Observable(listen = "number")
        void number(@Payload Integer payload) {}

        @Observable(listen = "number")
        void primitive(@Payload int payload) {}

        @Observable(listen = "refused")
        void refused(@Payload IllegalStateException payload) {}

        @Observable(listen = "plain")
        void narrower(@Payload Object payload) {}

        @Observable(listen = {"*:completed"})
        void completed(@Payload Delivery payload) {}
    }

    @Test
    @Assertion("OBS-2.5: Deploys senders with listeners whose payload type can never fit.")
    @Assertion("OBS-7.3: Deploys senders with listeners whose payload type can never fit.")
    void payloadThatCannotFitIsReportedWithBothMethodsAndTypes() {
        assertThat(Findings.warnings(Senders.class, Misfits.class))
                .satisfiesExactlyInAnyOrder(
                        mismatch("Misfits.plain(Integer)", "Senders.plain()", "java.lang.String", "java.lang.Integer"),
                        mismatch(
                                "Misfits.staged(Integer)", "Senders.staged()", "java.lang.String", "java.lang.Integer"),
                        mismatch(
                                "Misfits.optional(String)", "Senders.optional()", "java.util.List", "java.lang.String"),
                        mismatch("Misfits.nothing(int)", "Senders.nothing()", "always null", "int"),
                        mismatch("Misfits.number(long)", "Senders.number()", "int", "long"),
                        mismatch(
                                "Misfits.refused(String)",
                                "Senders.refused()",
                                "java.lang.Throwable",
                                "java.lang.String"));
    }

    @Test
    @Assertion("OBS-2.5: Takes the payload of a derived event for something else.")
    @Assertion("OBS-7.3: Takes the payload of a derived event for something else.")
    void payloadOfADerivedEventThatCannotFitIsReported() {
        assertThat(Findings.warnings(Senders.class, Fitting.class, DerivedMisfits.class))
                .satisfiesExactlyInAnyOrder(
                        mismatch(
                                "DerivedMisfits.completed(ListenerFailure)",
                                "plain:completed",
                                Delivery.class.getName(),
                                ListenerFailure.class.getName()),
                        mismatch(
                                "DerivedMisfits.failed(Delivery)",
                                "*:failed",
                                ListenerFailure.class.getName(),
                                Delivery.class.getName()),
                        mismatch(
                                "DerivedMisfits.text(String)",
                                "plain:failed",
                                ListenerFailure.class.getName(),
                                String.class.getName()));
    }

    @Test
    @Assertion("OBS-2.5: Deploys senders with listeners whose payload type may fit.")
    void payloadThatMayFitIsNotReported() {
        assertThat(Findings.warnings(Senders.class, Fitting.class)).isEmpty();
    }

    private static ThrowingConsumer<String> mismatch(String listener, String sender, String given, String needed) {
        return warning -> assertThat(warning)
                .startsWith("OBS0204: " + listener + ": ")
                .contains(sender, given, needed)
                .endsWith("Change the parameter's type.");
    }
}
