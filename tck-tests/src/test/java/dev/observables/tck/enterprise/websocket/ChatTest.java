package dev.observables.tck.enterprise.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.SkippedOn;
import dev.observables.tck.enterprise.EnterpriseJournal;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@ObservablesTest
class ChatTest {

    private static final String NOT_INTERCEPTED =
            "its WebSocket container makes an endpoint's instances itself, without the bean's interceptors";

    @Inject
    ChatRoom room;

    @Inject
    EnterpriseJournal journal;

    @Test
    @SkippedOn(
            container = {"payara-micro", "payara", "glassfish", "glassfish8", "tomee"},
            reason = NOT_INTERCEPTED)
    @Assertion("OBS-1.11: What a client says to the endpoint's method, another client receives.")
    @Assertion("OBS-4.2: It is a listener that writes to the sessions of both.")
    void endpointSends() throws Exception {
        requireThatAllHearWhatOneSays("chat");

        assertThat(journal.event("enterprise.said").source()).isEqualTo("ChatEndpoint#say");
    }

    @Test
    @Assertion("OBS-4.2: What a client says to a bean by an endpoint, another client receives.")
    void beanSendsForAnEndpoint() throws Exception {
        requireThatAllHearWhatOneSays("relayed-chat");

        assertThat(journal.event("enterprise.said").source()).isEqualTo("Relay#say");
    }

    private void requireThatAllHearWhatOneSays(String path) throws Exception {
        try (var first = new ChatClient(path);
                var second = new ChatClient(path)) {
            await().atMost(Patience.LIMIT).until(() -> room.size() == 2);

            first.say("hello");

            assertThat(first.hear()).isEqualTo("hello");
            assertThat(second.hear()).isEqualTo("hello");
        }
        await().atMost(Patience.LIMIT).until(() -> room.size() == 0);
    }
}
