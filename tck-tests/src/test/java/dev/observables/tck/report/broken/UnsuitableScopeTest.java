package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Listeners on beans of a user's session. */
@Tag("embedded")
class UnsuitableScopeTest {

    @ApplicationScoped
    static class Registration {
        @Observable(send = "user_registered")
        void register() {}
    }

    @SessionScoped
    static class Cart implements Serializable {
        private static final long serialVersionUID = 1;

        @Observable(listen = "user_registered")
        void welcome() {}
    }

    @ConversationScoped
    static class Wizard implements Serializable {
        private static final long serialVersionUID = 1;

        @Observable(listen = "user_registered")
        void welcome() {}
    }

    @RequestScoped
    static class Request {
        @Observable(listen = "user_registered")
        void welcome() {}
    }

    @SessionScoped
    static class SendingCart implements Serializable {
        private static final long serialVersionUID = 1;

        @Observable(send = "user_registered")
        void register() {}
    }

    @Test
    @Assertion(id = "OBS-7.3", strategy = "Listens on a session-scoped bean.")
    void sessionScopedListenerIsTold() {
        assertThat(Findings.onlyWarning(Registration.class, Cart.class))
                .startsWith("OBS0209: Cart.welcome(): the bean's scope @SessionScoped is not active");
    }

    @Test
    @Assertion(id = "OBS-7.3", strategy = "Listens on a conversation-scoped bean.")
    void conversationScopedListenerIsTold() {
        assertThat(Findings.onlyWarning(Registration.class, Wizard.class))
                .startsWith("OBS0209: Wizard.welcome(): the bean's scope @ConversationScoped is not active");
    }

    @Test
    @Assertion(id = "OBS-7.3", strategy = "Listens on a request-scoped bean, and sends from a session-scoped one.")
    void requestsAndSendersAreOfNoConcern() {
        assertThat(Findings.warnings(Registration.class, SendingCart.class, Request.class))
                .isEmpty();
    }
}
