package dev.observables.tck.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What patterns hear of derived events, and what derived events do not have. */
@Tag("embedded")
class DerivedNamesTest {

    @ApplicationScoped
    static class Worker {

        @Observable(listen = "user_added")
        void succeed() {}

        @Observable(listen = "user_removed")
        void fail() {
            throw new IllegalStateException("to be told");
        }

        @Observable(listen = "sent_by_follower")
        void hear() {}
    }

    /** One listener for each pattern, and the names that it heard. */
    @ApplicationScoped
    static class Patterns {

        private final Map<String, List<ObservableEvent>> heard = new ConcurrentHashMap<>();

        @Observable(listen = "*")
        void all(ObservableEvent event) {
            add("*", event);
        }

        @Observable(listen = "user_*")
        void users(ObservableEvent event) {
            add("user_*", event);
        }

        @Observable(listen = "*d")
        void endingInD(ObservableEvent event) {
            add("*d", event);
        }

        @Observable(listen = "*:completed")
        void allCompleted(ObservableEvent event) {
            add("*:completed", event);
        }

        @Observable(listen = "user_*:completed")
        void usersCompleted(ObservableEvent event) {
            add("user_*:completed", event);
        }

        /** Fails itself, which must not be told to itself. */
        @Observable(listen = "*:failed")
        void allFailed(ObservableEvent event) {
            add("*:failed", event);
            throw new IllegalStateException("of the watcher");
        }

        List<String> names(String pattern) {
            return events(pattern).stream().map(ObservableEvent::name).toList();
        }

        List<ObservableEvent> events(String pattern) {
            return heard.getOrDefault(pattern, List.of());
        }

        private void add(String pattern, ObservableEvent event) {
            heard.computeIfAbsent(pattern, any -> new CopyOnWriteArrayList<>()).add(event);
        }
    }

    @ApplicationScoped
    static class Follower {

        @Observable(listen = "user_added:completed", send = "sent_by_follower")
        void follow() {}
    }

    @AutoClose
    private final Deployment deployment =
            Deployment.of(Worker.class, Patterns.class, Follower.class).start();

    private final Patterns patterns = deployment.get(Patterns.class);

    @BeforeEach
    void addAndRemoveAUser() {
        Patience.result(deployment.observables().send("user_added"));
        Patience.result(deployment.observables().send("user_removed"));
        Patience.untilQuiet(deployment.observables());
    }

    @Test
    @Assertion("OBS-6.3: Patterns that do not end in :completed or :failed hear no derived event of many.")
    void starMatchesNoDerivedEvent() {
        assertThat(patterns.names("*")).containsExactlyInAnyOrder("user_added", "user_removed", "sent_by_follower");
        assertThat(patterns.names("user_*")).containsExactlyInAnyOrder("user_added", "user_removed");
        assertThat(patterns.names("*d")).containsExactlyInAnyOrder("user_added", "user_removed");
    }

    @Test
    @Assertion("OBS-6.3: Patterns ending in :completed hear the completed events that they match, and nothing else.")
    void patternWithTheEndingMatchesDerivedEvents() {
        assertThat(patterns.names("*:completed"))
                .containsExactlyInAnyOrder(
                        "user_added:completed", "user_removed:completed", "sent_by_follower:completed");
        assertThat(patterns.names("user_*:completed"))
                .containsExactlyInAnyOrder("user_added:completed", "user_removed:completed");
    }

    @Test
    @Assertion("OBS-6.3: A listener of *:failed that always fails hears the failure of the event, and not its own.")
    void failureOfAWatcherIsNotSentToWatchers() {
        assertThat(patterns.names("*:failed")).containsExactly("user_removed:failed");
    }

    @Test
    @Assertion(
            "OBS-6.3: Three events with five derived ones that have listeners have three completed events, none of a derived one.")
    void derivedEventsHaveNoDerivedEvents() {
        assertThat(patterns.names("*:completed"))
                .hasSize(3)
                .allMatch(name -> name.indexOf(':') == name.lastIndexOf(':'));
    }

    @Test
    @Assertion("OBS-6.3: A derived event has the event's correlation id and depth, and its id as causation id.")
    void derivedEventFollowsFromItsEvent() {
        var event = named("sent_by_follower", patterns.events("*"));
        var derived = named("sent_by_follower:completed", patterns.events("*:completed"));

        assertThat(event.depth()).isEqualTo(1);
        assertThat(derived.depth()).isEqualTo(1);
        assertThat(derived.correlationId()).isEqualTo(event.correlationId());
        assertThat(derived.causationId()).isEqualTo(event.id());
        assertThat(derived.id()).isNotEqualTo(event.id());
    }

    @Test
    @Assertion("OBS-6.3: The same of a failed event.")
    void failedEventFollowsFromItsEvent() {
        var event = named("user_removed", patterns.events("*"));
        var derived = named("user_removed:failed", patterns.events("*:failed"));

        assertThat(derived.depth()).isZero();
        assertThat(derived.correlationId()).isEqualTo(event.correlationId());
        assertThat(derived.causationId()).isEqualTo(event.id());
    }

    @Test
    @Assertion("OBS-6.3: What a listener of a derived event sends has the derived event as cause, and is one deeper.")
    void whatListenersOfDerivedEventsSendIsOneDeeper() {
        var first = named("user_added", patterns.events("*"));
        var derived = named("user_added:completed", patterns.events("*:completed"));
        var sent = named("sent_by_follower", patterns.events("*"));

        assertThat(sent.depth()).isEqualTo(derived.depth() + 1);
        assertThat(sent.causationId()).isEqualTo(derived.id());
        assertThat(sent.correlationId()).isEqualTo(first.id());
    }

    private static ObservableEvent named(String name, List<ObservableEvent> events) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
