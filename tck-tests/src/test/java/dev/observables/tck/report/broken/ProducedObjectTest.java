package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Vetoed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Annotated methods of objects that a producer makes. */
@Tag("embedded")
class ProducedObjectTest {

    @Vetoed
    static class Gateway {
        @Observable(send = "payment_made")
        void pay() {}
    }

    @ApplicationScoped
    static class Producer {
        @Produces
        Gateway gateway() {
            return new Gateway();
        }

        @Observable(listen = "payment_made")
        void count() {}
    }

    @ApplicationScoped
    static class FieldProducer {
        @Produces
        Gateway gateway = new Gateway();
    }

    @ApplicationScoped
    static class ProducerOfOthers {
        @Produces
        StringBuilder text() {
            return new StringBuilder();
        }
    }

    @Test
    @Assertion("OBS-7.3: Produces an object of an annotated class by a method.")
    void productOfAMethodIsReported() {
        assertThat(Findings.warnings(Producer.class))
                .anySatisfy(warning -> assertThat(warning)
                        .startsWith("OBS0212: Gateway.pay(): ")
                        .contains("Producer.gateway()"));
    }

    @Test
    @Assertion("OBS-7.3: Produces an object of an annotated class by a field.")
    void productOfAFieldIsReported() {
        assertThat(Findings.onlyWarning(FieldProducer.class))
                .startsWith("OBS0212: Gateway.pay(): ")
                .contains("FieldProducer.gateway");
    }

    @Test
    @Assertion("OBS-7.3: Produces an object of no concern.")
    void otherProductIsNotReported() {
        assertThat(Findings.warnings(ProducerOfOthers.class)).isEmpty();
    }
}
