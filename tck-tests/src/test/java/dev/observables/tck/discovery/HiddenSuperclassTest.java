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

/** Methods that a public bean class inherits from a package-private superclass, for which the compiler makes bridges. */
@Tag("embedded")
class HiddenSuperclassTest {

    static class HiddenOffice {
        @Observable(listen = "parcel")
        public void on(@Payload String parcel) {
            Calls.note("heard " + parcel);
        }

        @Observable(send = "sent")
        public String send(CharSequence parcel) {
            return "inherited " + parcel;
        }
    }

    @ApplicationScoped
    public static class Office extends HiddenOffice {
        /** An overload, which overrides nothing. */
        public void on(Integer weight) {
            Calls.note("weighed " + weight);
        }

        public String send(Integer weight) {
            return "overload " + weight;
        }
    }

    @ApplicationScoped
    public static class NarrowOffice extends HiddenOffice {
        /** An overload, whose parameter is of a subtype. */
        public String send(String parcel) {
            return "overload " + parcel;
        }
    }

    static class HiddenStore<T> {
        @Observable(listen = "parcel")
        public void on(@Payload T parcel) {
            Calls.note("generic " + parcel);
        }
    }

    @ApplicationScoped
    public static class Store extends HiddenStore<String> {
        @Override
        @Observable(listen = "parcel")
        public void on(@Payload String parcel) {
            Calls.note("overriding " + parcel);
        }
    }

    @Test
    @Assertion("OBS-2.1: The inherited method listens beside an overload with as many parameters.")
    void inheritedMethodListensBesideAnOverload() {
        assertThat(Calls.after("parcel", Office.class)).containsExactly("heard payload");
    }

    @Test
    @Assertion("OBS-1.11: The inherited method sends, and an overload of it does not.")
    void inheritedMethodSendsAndItsOverloadDoesNot() {
        try (var deployment = Deployment.of(Office.class, Hearer.class).start()) {
            var office = deployment.get(Office.class);

            assertThat(Calls.after(deployment, () -> {
                        office.send(1);
                        office.send("parcel");
                    }))
                    .containsExactly("heard inherited parcel");
        }
    }

    @Test
    @SkippedOn(container = "openwebbeans", reason = "it intercepts the method")
    @Assertion("OBS-7.3: The inherited method is reported where the container takes it for a bridge to an overload.")
    void inheritedMethodThatIsNotInterceptedIsReported() {
        assertThat(Findings.warnings(NarrowOffice.class, Hearer.class))
                .filteredOn(warning -> warning.startsWith("OBS0218"))
                .singleElement()
                .asString()
                .startsWith("OBS0218: NarrowOffice.send(CharSequence): sends nothing, because this container takes");
    }

    @Test
    @Assertion("OBS-2.1: A method that overrides one of a generic package-private superclass listens once.")
    void overridingMethodListensOnce() {
        assertThat(Calls.after("parcel", Store.class)).containsExactly("overriding payload");
    }
}
