package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.NamingEntries;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Durable listeners in applications that lack what they need. */
@Tag("embedded")
class MissingPartsTest {

    @ApplicationScoped
    public static class Mailing {

        @Durable
        @Observable(listen = "mail")
        public void mail(@Payload String text) {}
    }

    @ApplicationScoped
    public static class PlainMailing {

        @Observable(listen = "mail")
        public void mail(@Payload String text) {}
    }

    @Test
    @Assertion("OBS-11.1: The class loader does not see the outbox; the text names the listener and the artifact.")
    void durableListenerNeedsTheOutbox() {
        var application = MissingParts.outbox(Mailing.class);

        assertThat(Findings.onlyError(application.again(Mailing.class)))
                .matches(Codes.CODED + ".*")
                .contains("Mailing", Codes.NO_OUTBOX);
    }

    @Test
    @Assertion("OBS-11.1: A plain listener is made durable by a key, without the outbox.")
    void configuredDurabilityNeedsTheOutbox() {
        var application = MissingParts.outbox(PlainMailing.class);

        assertThat(Findings.onlyError(Deployment.of(application.again(PlainMailing.class))
                        .with("observables.listener.\"PlainMailing#mail\".durable", "true")))
                .contains(Codes.NO_OUTBOX);
    }

    @Test
    @Assertion("OBS-11.1: Neither a name in JNDI nor a bean is a data source.")
    void durableListenerNeedsADataSource() {
        var errors = NamingEntries.seenBy(Deployment.of(Mailing.class)).startFails();

        assertThat(errors.text())
                .containsPattern(Codes.CODED)
                .contains("java:comp/DefaultDataSource", "observables.outbox.data-source");
    }

    @Test
    @Assertion("OBS-11.13: The class loader does not see Jakarta JSON Binding; the text names it.")
    void durableListenerNeedsJsonBinding() {
        var application = new MissingParts(
                List.of("jakarta.json.bind."), List.of(Mailing.class.getName(), "dev.observables.outbox."));

        var failed = Deployment.of(application.again(Mailing.class)).startFails();

        assertThat(failed.text()).containsPattern(Codes.CODED).contains("JSON Binding");
    }
}
