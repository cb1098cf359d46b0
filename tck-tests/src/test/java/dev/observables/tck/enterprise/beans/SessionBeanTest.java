package dev.observables.tck.enterprise.beans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.observables.ObservableEvent;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.enterprise.EnterpriseJournal;
import jakarta.inject.Inject;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

@ObservablesTest
class SessionBeanTest {

    @Inject
    ShopCounter counter;

    @Inject
    Till till;

    @Inject
    Alarm alarm;

    @Inject
    Belfry belfry;

    @Inject
    EnterpriseJournal journal;

    @Test
    @Assertion("OBS-1.11: A stateless bean's event is heard, with its result and source.")
    @Assertion("OBS-2.3: A singleton hears it, and what it makes of it is heard too.")
    void statelessBeanSendsAndSingletonListens() {
        assertThat(counter.sell("bread")).isEqualTo("bread");

        assertHeard(
                tuple("enterprise.sold", "bread", "ShopCounter#sell"),
                tuple("enterprise.rung_up", "bread, rung up", "Till#ringUp"));
    }

    @Test
    @Assertion("OBS-1.11: A singleton's event is heard, with its result and source.")
    @Assertion("OBS-2.3: A stateless bean hears it, and what it makes of it is heard too.")
    void singletonSendsAndStatelessBeanListens() {
        assertThat(till.take("a coin")).isEqualTo("a coin");

        assertHeard(
                tuple("enterprise.took", "a coin", "Till#take"),
                tuple("enterprise.counted", "a coin, counted", "ShopCounter#count"));
    }

    @Test
    @Assertion("OBS-1.11: Once the timer is over, its method's event is heard.")
    void timeoutSends() {
        alarm.set("bread is done");

        assertThat(journal.event("enterprise.rang").source()).isEqualTo("Alarm#ring");
    }

    @Test
    @Assertion("OBS-1.11: A second after the application's start at the latest, its event is heard.")
    void scheduledMethodSends() {
        await().atMost(Patience.LIMIT).until(() -> !belfry.heard().events().isEmpty());

        assertThat(belfry.heard().events())
                .allSatisfy(event -> assertThat(event.source()).isEqualTo("Clock#strike"));
    }

    private void assertHeard(Tuple... namesPayloadsAndSources) {
        assertThat(journal.events())
                .extracting(ObservableEvent::name, ObservableEvent::payload, ObservableEvent::source)
                .containsExactlyInAnyOrder(namesPayloadsAndSources);
    }
}
