package dev.observables.tck.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A comment is broadcast to all connections, one of which is dead; mail and cache do not notice. */
@ObservablesTest
class CommentFlowTest {

    record Comment(String article, String text) {}

    @ApplicationScoped
    static class Comments {

        @Observable(send = "comment_flow.comment_created")
        public Comment comment(String article, String text) {
            return new Comment(article, text);
        }
    }

    /** Sends one event to each connection, so that each fails or not on its own. */
    @ApplicationScoped
    static class Connections {

        @Inject
        Observables observables;

        private final List<String> open = List.of("a", "dead", "b");
        private final List<String> received = new CopyOnWriteArrayList<>();
        private final List<String> lost = new CopyOnWriteArrayList<>();

        @Observable(listen = "comment_flow.comment_created")
        void broadcast(@Payload Comment comment) {
            open.forEach(
                    connection -> observables.send("comment_flow.push", comment, Map.of("connection", connection)));
        }

        @Observable(listen = "comment_flow.push")
        void push(@Argument String connection, @Payload Comment comment) throws IOException {
            if (connection.equals("dead")) {
                throw new IOException("broken pipe");
            }
            received.add(connection + ": " + comment.text());
        }

        @Observable(listen = "comment_flow.push:failed")
        void forget(@Payload ListenerFailure failure) {
            lost.add(failure.event().arguments().get("connection") + ": "
                    + failure.failure().getMessage());
        }

        List<String> received() {
            return received;
        }

        List<String> lost() {
            return lost;
        }
    }

    @ApplicationScoped
    static class Followers {

        private final Map<String, Integer> counts = new ConcurrentHashMap<>();
        private final List<String> mails = new CopyOnWriteArrayList<>();
        private volatile Delivery delivery;

        @Observable(listen = "comment_flow.comment_created")
        void mailAuthor(@Argument String article) {
            mails.add(article);
        }

        @Observable(listen = "comment_flow.comment_created")
        void count(@Payload Comment comment) {
            counts.merge(comment.article(), 1, Integer::sum);
        }

        @Observable(listen = "comment_flow.comment_created:completed")
        void note(@Payload Delivery completed) {
            delivery = completed;
        }

        Map<String, Integer> counts() {
            return counts;
        }

        List<String> mails() {
            return mails;
        }

        Delivery delivery() {
            return delivery;
        }
    }

    @Inject
    Comments comments;

    @Inject
    Connections connections;

    @Inject
    Followers followers;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-3.1: Of three connections one throws: the caller, the other two, the mail and the count go on.")
    @Assertion("OBS-6.2: The failure's own event names the dead connection and why it is dead.")
    void deadConnectionHindersNobody() {
        try (var log = LogCapture.open()) {
            assertThat(comments.comment("article", "hello")).isEqualTo(new Comment("article", "hello"));

            Patience.untilQuiet(observables);
            assertThat(connections.received()).containsExactlyInAnyOrder("a: hello", "b: hello");
            assertThat(connections.lost()).containsExactly("dead: broken pipe");
            assertThat(followers.mails()).containsExactly("article");
            assertThat(followers.counts()).containsEntry("article", 1);
            assertThat(followers.delivery().succeeded()).isTrue();
            assertThat(log.matching("OBS0301")).singleElement().asString().contains("Connections#push");
        }
    }
}
