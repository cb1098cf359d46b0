package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.NamingEntries;
import dev.observables.tck.report.Findings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Durable listeners in applications that lack what they need. */
@Tag("embedded")
class MissingPartsTest {

    @Test
    @Assertion("OBS-11.1: The class loader does not see the outbox; the text names the listener and the artifact.")
    void durableListenerNeedsTheOutbox() {
        assertThat(Findings.onlyError(MissingParts.outbox(DurableLetters.class)))
                .matches(Codes.CODED + ".*")
                .contains("DurableLetters", Codes.NO_OUTBOX);
    }

    @Test
    @Assertion("OBS-11.1: A listener in memory is made durable by a key, without the outbox.")
    void configuredDurabilityNeedsTheOutbox() {
        assertThat(Findings.onlyError(Deployment.of(MissingParts.outbox(Letters.class))
                        .with("observables.listener.\"Letters#keep\".durable", "true")))
                .contains("Letters", Codes.NO_OUTBOX);
    }

    @Test
    @Assertion("OBS-11.1: Neither a name in JNDI nor a bean is a data source.")
    void durableListenerNeedsADataSource() {
        var failed = NamingEntries.seenBy(Deployment.of(DurableLetters.class)).startFails();

        assertThat(failed.text())
                .containsPattern(Codes.CODED)
                .contains("java:comp/DefaultDataSource", "observables.outbox.data-source");
    }

    @Test
    @Assertion("OBS-11.13: The class loader does not see Jakarta JSON Binding; the text names it.")
    void durableListenerNeedsJsonBinding() {
        var failed =
                Deployment.of(MissingParts.jsonBinding(DurableLetters.class)).startFails();

        assertThat(failed.text()).containsPattern(Codes.CODED).contains("JSON Binding");
    }
}
