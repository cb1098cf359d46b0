package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Listeners on beans of a user's session. */
@Tag("embedded")
class UnsuitableScopeTest {

    abstract static class Welcoming implements Serializable {
        private static final long serialVersionUID = 1;

        @Observable(listen = "user_registered")
        void welcome() {}
    }

    @SessionScoped
    static class Cart extends Welcoming {
        private static final long serialVersionUID = 1;
    }

    @ConversationScoped
    static class Wizard extends Welcoming {
        private static final long serialVersionUID = 1;
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

    @ParameterizedTest
    @MethodSource("listeners")
    @Assertion("OBS-7.3: Listens on a session-scoped and on a conversation-scoped bean.")
    void listenerOfAUsersSessionIsReported(Class<?> bean, String warning) {
        assertThat(Findings.onlyWarning(Registration.class, bean)).startsWith("OBS0209: " + warning);
    }

    static Stream<Arguments> listeners() {
        return Stream.of(
                arguments(Cart.class, "Cart.welcome(): the bean's scope @SessionScoped is not active"),
                arguments(Wizard.class, "Wizard.welcome(): the bean's scope @ConversationScoped is not active"));
    }

    @Test
    @Assertion("OBS-7.3: Listens on a request-scoped bean, and sends from a session-scoped one.")
    void requestsAndSendersAreOfNoConcern() {
        assertThat(Findings.warnings(Registration.class, SendingCart.class, Request.class))
                .isEmpty();
    }
}
