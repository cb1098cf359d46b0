package dev.observables.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;

/** Types are recognised by their names, so that their API may be missing. */
class OptionalApisTest {

    @Test
    void typeIsRecognisedByASuperclassOrAnInterfaceOfIt() {
        class Prices extends SubmissionPublisher<String> {}

        assertThat(OptionalApis.isOneOf(Flow.Publisher.class, OptionalApis.LATER_RESULTS))
                .isTrue();
        assertThat(OptionalApis.isOneOf(Prices.class, OptionalApis.LATER_RESULTS))
                .isTrue();
        assertThat(OptionalApis.isOneOf(Flow.Processor.class, OptionalApis.LATER_RESULTS))
                .isTrue();
        assertThat(OptionalApis.isOneOf(String.class, OptionalApis.LATER_RESULTS))
                .isFalse();
        assertThat(OptionalApis.isOneOf(void.class, OptionalApis.LATER_RESULTS)).isFalse();
    }

    @Test
    void annotationIsRecognisedByItsName() throws Exception {
        @Deprecated
        class Old {}
        var annotations = List.of(Old.class.getAnnotations());

        assertThat(OptionalApis.isPresent("java.lang.Deprecated", annotations)).isTrue();
        assertThat(OptionalApis.isPresent(OptionalApis.PATH, annotations)).isFalse();
        assertThat(OptionalApis.isAnyPresent(Set.of(OptionalApis.PATH, "java.lang.Deprecated"), annotations))
                .isTrue();
        assertThat(OptionalApis.isAnyPresent(OptionalApis.WEB_COMPONENTS, annotations))
                .isFalse();
    }

    @Test
    void missingTypeDoesNotExist() {
        assertThat(OptionalApis.exists(OptionalApis.RESPONSE)).isTrue();
        assertThat(OptionalApis.exists("jakarta.ws.rs.core.Request2")).isFalse();
    }
}
