package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys have no effect, and which known one was probably meant. */
class UnknownKeysTest {

    @ParameterizedTest
    @CsvSource({
        "observables.max-in-flght,      observables.max-in-flight",
        "observables.maxinflight,       observables.max-in-flight",
        "observables.await-timout,      observables.await-timeout",
        "observables.validaton,         observables.validation",
        "observables.enable,            observables.enabled",
    })
    void unknownKeyIsReportedWithTheNearest(String key, String meant) {
        assertThat(unknownKeys(key)).singleElement().asString().startsWith("OBS0216: " + key + " ");
        assertThat(unknownKeys(key).get(0)).contains("Did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"observables.colour", "observables.", "observables.event.\"a\".colour", "observables.event"})
    void unknownKeyThatIsNearToNoneIsReportedWithoutOne(String key) {
        assertThat(unknownKeys(key))
                .containsExactly(
                        "OBS0216: " + key + " is not a known configuration key. docs/configuration.md lists all keys.");
    }

    @Test
    void keyOfAnUnknownListenerIsReportedWithTheNearest() {
        assertThat(unknownKeys("observables.listener.\"Mail#sent\".enabled"))
                .containsExactly("OBS0216: observables.listener.\"Mail#sent\".enabled is not a known configuration key."
                        + " There is no such listener. Did you mean \"Mail#send\"?");
    }

    @Test
    void keyOfAMisspeltEventIsReportedAndThatOfAnUnknownOneIsNot() {
        assertThat(unknownKeys("observables.event.\"user_registred\".enabled"))
                .singleElement()
                .asString()
                .contains("Did you mean \"user_registered\"?");
        assertThat(unknownKeys("observables.event.\"sent_by_program\".enabled")).isEmpty();
    }

    @Test
    void otherKeysAreOfNoConcern() {
        assertThat(unknownKeys("observable.enabled")).isEmpty();
        assertThat(unknownKeys("my.observables.enabled")).isEmpty();
        assertThat(unknownKeys("observables")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "observables.application",
                "observables.node",
                "observables.event.\"a\".durable",
                "observables.event.\"user_*\".durable",
                "observables.event.\"*:failed\".durable",
                "observables.listener.\"Mail#send\".durable",
                "observables.listener.\"Mail#send\".attempts",
                "observables.listener.\"Mail#send\".backoff",
                "observables.listener.\"Mail#send\".abort-on",
                "observables.listener.\"Mail#send\".on-dead",
            })
    void keysOfDurableListenersAreKnown(String key) {
        assertThat(unknownKeys(key)).isEmpty();
    }

    @Test
    void patternIsNoNameOfAnEventThatCouldBeSwitchedOff() {
        assertThat(unknownKeys("observables.event.\"user_*\".enabled"))
                .singleElement()
                .asString()
                .contains("No event can have this name.");
    }

    @Test
    void keyOfTheOutboxNamesTheArtifactThatReadsIt() {
        assertThat(unknownKeys("observables.outbox.poll"))
                .containsExactly("OBS0216: observables.outbox.poll is not a known configuration key."
                        + " Add the artifact dev.observables:observables-outbox, which reads it.");
    }

    @Test
    void keysOfTheJournalAreKnownWithIt() {
        var journal = Optional.of(Set.of("observables.outbox.poll", "observables.outbox.alias."));

        assertThat(unknownKeys("observables.outbox.poll", journal)).isEmpty();
        assertThat(unknownKeys("observables.outbox.alias.\"Old#name\"", journal))
                .isEmpty();
        assertThat(unknownKeys("observables.outbox.pol", journal))
                .singleElement()
                .asString()
                .contains("Did you mean \"observables.outbox.poll\"?");
    }

    private static List<String> unknownKeys(String key) {
        return unknownKeys(key, Optional.empty());
    }

    private static List<String> unknownKeys(String key, Optional<Set<String>> journal) {
        return new UnknownKeys(Set.of("user_registered", "a"), Set.of("Mail#send", "Roles#add"), journal)
                .among(List.of("observables.enabled", key, "other.key")).stream()
                        .map(Problem::text)
                        .toList();
    }
}
