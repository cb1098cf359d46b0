package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Methods that the container can neither intercept nor call on a bean. */
@Tag("embedded")
class NotCallableTest {

    @ApplicationScoped
    static class PrivateListener {
        @Observable(listen = "user_registered")
        private void welcome() {}
    }

    @ApplicationScoped
    static class StaticListener {
        @Observable(listen = "user_registered")
        static void welcome() {}
    }

    @Dependent
    static class FinalListener {
        @Observable(listen = "user_registered")
        final void welcome() {}
    }

    @ApplicationScoped
    static class PrivateSender {
        @Observable(send = "user_registered")
        private void register() {}
    }

    @ApplicationScoped
    static class StaticSender {
        @Observable(send = "user_registered")
        static void register() {}
    }

    @Dependent
    static class FinalSender {
        @Observable(sendOnFailure = "not_registered")
        final void register() {}
    }

    @Dependent
    static final class FinalClass {
        @Observable(send = "user_registered")
        void register() {}
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Listens with a private method.")
    void privateListenerIsRefused() {
        assertThat(Findings.onlyError(PrivateListener.class))
                .startsWith("OBS0104: PrivateListener.welcome(): the method is private")
                .contains("Make it package-private, protected or public");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Listens with a static method.")
    void staticListenerIsRefused() {
        assertThat(Findings.onlyError(StaticListener.class))
                .startsWith("OBS0104: StaticListener.welcome(): the method is static")
                .contains("Remove static");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Listens with a final method.")
    void finalListenerIsRefused() {
        assertThat(Findings.onlyError(FinalListener.class))
                .startsWith("OBS0104: FinalListener.welcome(): the method is final")
                .contains("Remove final");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Sends from a private method.")
    void privateSenderIsRefused() {
        assertThat(Findings.onlyError(PrivateSender.class))
                .startsWith("OBS0104: PrivateSender.register(): the method is private")
                .contains("cannot intercept it");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Sends from a static method.")
    void staticSenderIsRefused() {
        assertThat(Findings.onlyError(StaticSender.class))
                .startsWith("OBS0104: StaticSender.register(): the method is static");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Sends from a final method.")
    void finalSenderIsRefused() {
        assertThat(Findings.onlyError(FinalSender.class))
                .startsWith("OBS0104: FinalSender.register(): the method is final");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Sends from a method of a final class.")
    void senderOfAFinalClassIsRefused() {
        assertThat(Findings.onlyError(FinalClass.class))
                .startsWith("OBS0104: FinalClass.register(): the class is final");
    }
}
