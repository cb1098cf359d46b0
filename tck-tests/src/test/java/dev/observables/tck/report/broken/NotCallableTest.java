package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest
    @MethodSource("methods")
    @Assertion(
            "OBS-7.2: Listens with a private, a static and a final method, sends from each of them, and from a method"
                    + " of a final class.")
    void methodThatNobodyCanCallIsRefused(Class<?> bean, String error, String advice) {
        assertThat(Findings.onlyError(bean)).startsWith("OBS0104: " + error).contains(advice);
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                arguments(
                        PrivateListener.class,
                        "PrivateListener.welcome(): the method is private",
                        "Make it package-private, protected or public"),
                arguments(StaticListener.class, "StaticListener.welcome(): the method is static", "Remove static"),
                arguments(FinalListener.class, "FinalListener.welcome(): the method is final", "Remove final"),
                arguments(
                        PrivateSender.class, "PrivateSender.register(): the method is private", "cannot intercept it"),
                arguments(StaticSender.class, "StaticSender.register(): the method is static", "Remove static"),
                arguments(FinalSender.class, "FinalSender.register(): the method is final", "Remove final"),
                arguments(FinalClass.class, "FinalClass.register(): the class is final", "Remove final"));
    }
}
