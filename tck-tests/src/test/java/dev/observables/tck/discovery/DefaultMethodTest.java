package dev.observables.tck.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.SkippedOn;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Default methods of interfaces, overridden and not. */
@Tag("embedded")
class DefaultMethodTest {

    interface Stock {
        @Observable(listen = "counted")
        default void onCount() {
            Calls.note("default");
        }

        @Observable(send = "sent")
        default String send() {
            return "default";
        }
    }

    interface AuditedStock extends Stock {
        @Override
        @Observable(listen = "counted")
        default void onCount() {
            Calls.note("overriding");
        }

        @Override
        @Observable(send = "sent")
        default String send() {
            return "overriding";
        }
    }

    interface SilentStock extends Stock {
        @Override
        default void onCount() {
            Calls.note("silent");
        }

        @Override
        default String send() {
            return "silent";
        }
    }

    /** Is no {@code Stock}: its methods count all the same. */
    static class Counter {
        @Observable(listen = "counted")
        public void onCount() {
            Calls.note("superclass");
        }

        @Observable(send = "sent")
        public String send() {
            return "superclass";
        }
    }

    static class SilentCounter {
        public void onCount() {
            Calls.note("silent");
        }

        public String send() {
            return "silent";
        }
    }

    interface Shelf<T> {
        @Observable(listen = "counted")
        default void onCount(@Payload T payload) {
            Calls.note("default " + payload);
        }
    }

    interface TextShelf extends Shelf<String> {
        @Override
        @Observable(listen = "counted")
        default void onCount(@Payload String payload) {
            Calls.note("overriding " + payload);
        }
    }

    @ApplicationScoped
    static class Inherited implements Stock {}

    @ApplicationScoped
    static class Overridden implements AuditedStock {}

    @ApplicationScoped
    static class OverriddenTwice implements Stock, AuditedStock {}

    @ApplicationScoped
    static class Silenced implements SilentStock {}

    @ApplicationScoped
    static class HiddenBySuperclass extends Counter implements AuditedStock {}

    @ApplicationScoped
    static class SilencedBySuperclass extends SilentCounter implements Stock {}

    @ApplicationScoped
    static class Generic implements TextShelf {}

    @Test
    @Assertion("OBS-2.1: A default method that nothing overrides listens.")
    void defaultMethodListens() {
        assertThat(Calls.after("counted", Inherited.class)).containsExactly("default");
    }

    @ParameterizedTest
    @ValueSource(classes = {Overridden.class, OverriddenTwice.class})
    @Assertion("OBS-2.1: Of a default method overridden in a subinterface the overriding one alone listens.")
    void overridingDefaultMethodAloneListens(Class<?> bean) {
        assertThat(Calls.after("counted", bean)).containsExactly("overriding");
    }

    @Test
    @Assertion("OBS-2.1: A default method overrides that of a generic interface for the type it is used with.")
    void overridingDefaultMethodOfAGenericInterfaceAloneListens() {
        assertThat(Calls.after("counted", Generic.class)).containsExactly("overriding payload");
    }

    @ParameterizedTest
    @ValueSource(classes = {Silenced.class, SilencedBySuperclass.class})
    @Assertion(
            "OBS-2.1: An overriding method without the annotation does not listen; another bean hears a later event.")
    void overridingMethodWithoutTheAnnotationDoesNotListen(Class<?> bean) {
        try (var deployment = Deployment.of(bean, Hearer.class).start()) {
            assertThat(Calls.after(deployment, () -> {
                        deployment.observables().send("counted");
                        deployment.observables().send("sent", "later");
                    }))
                    .containsExactly("heard later");
        }
    }

    @Test
    @Assertion("OBS-2.1: A method of a superclass hides the default methods of all interfaces.")
    void methodOfASuperclassAloneListens() {
        assertThat(Calls.after("counted", HiddenBySuperclass.class)).containsExactly("superclass");
    }

    @Test
    @SkippedOn(container = "openwebbeans", reason = "it does not intercept default methods, as another test shows")
    @Assertion("OBS-1.11: Of a default method overridden in a subinterface the overriding one sends, once.")
    void overridingDefaultMethodSendsOnce() {
        try (var deployment = Deployment.of(Overridden.class, Hearer.class).start()) {
            var stock = deployment.get(Overridden.class);

            assertThat(Calls.after(deployment, stock::send)).containsExactly("heard overriding");
        }
    }

    @Test
    @Assertion("OBS-1.11: A method of a superclass that hides a default method sends, once.")
    void methodOfASuperclassSendsOnce() {
        try (var deployment =
                Deployment.of(HiddenBySuperclass.class, Hearer.class).start()) {
            var stock = deployment.get(HiddenBySuperclass.class);

            assertThat(Calls.after(deployment, stock::send)).containsExactly("heard superclass");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Silenced.class, SilencedBySuperclass.class})
    @Assertion("OBS-1.11: An overriding method without the annotation does not send; a later event is heard.")
    void overridingMethodWithoutTheAnnotationDoesNotSend(Class<? extends Object> bean) {
        try (var deployment = Deployment.of(bean, Hearer.class).start()) {
            var silent = deployment.get(bean);

            assertThat(Calls.after(deployment, () -> {
                        if (silent instanceof SilentStock stock) {
                            stock.send();
                        } else {
                            ((SilentCounter) silent).send();
                        }
                        deployment.observables().send("sent", "later");
                    }))
                    .containsExactly("heard later");
        }
    }

    @Test
    @SkippedOn(container = "weld-5", reason = "it intercepts default methods")
    @SkippedOn(container = "weld-6", reason = "it intercepts default methods")
    @Assertion("OBS-7.3: A sending default method is reported where the container does not intercept it.")
    void defaultMethodThatIsNotInterceptedIsReported() {
        assertThat(Findings.warnings(Inherited.class, Hearer.class))
                .filteredOn(warning -> warning.startsWith("OBS0218"))
                .singleElement()
                .asString()
                .startsWith(
                        "OBS0218: Inherited.send(): sends nothing, because this container does not intercept default");
    }
}
