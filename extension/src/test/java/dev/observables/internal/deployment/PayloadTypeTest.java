package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.AsyncResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTypeTest {

    @ParameterizedTest
    @CsvSource({
        "text, java.lang.String",
        "number, int",
        "object, java.lang.Object",
        "variable, java.lang.Object",
        "generic, java.util.Map",
        "listOfStages, java.util.List",
        "stage, java.lang.String",
        "variableStage, java.lang.String",
        "wildcardStage, java.lang.Object",
        "boundedStage, java.lang.Number",
        "genericStage, java.util.Map",
        "keyedStage, java.lang.String",
        "optional, java.lang.String",
        "twiceOptional, java.lang.Integer",
        "optionalStage, java.lang.String",
        "optionalInt, java.lang.Integer",
        "optionalLong, java.lang.Long",
        "optionalDouble, java.lang.Double",
        "optionalIntStage, java.lang.Integer",
        // not followed: the payload is the object itself
        "stageInOptional, java.util.concurrent.CompletionStage",
        "stageOfStage, java.util.concurrent.CompletionStage",
        "task, java.util.concurrent.FutureTask"
    })
    void payloadTypeIsThatOfWhatIsUnwrapped(String method, String payload) {
        assertThat(PayloadType.of(ReturnedTypes.of(method), List.of()))
                .map(DescribedType::name)
                .contains(payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "nullAlone", "emptyStage"})
    void payloadIsAlwaysNull(String method) {
        assertThat(PayloadType.of(ReturnedTypes.of(method), List.of()))
                .map(DescribedType::isVoid)
                .contains(true);
    }

    /** A declared Future may be a CompletionStage, and what can be closed may be a Response. */
    @ParameterizedTest
    @ValueSource(
            strings = {"rawStage", "rawOptional", "response", "responseStage", "optionalResponse", "future", "closeable"
            })
    void onlyTheCallCanTell(String method) {
        assertThat(PayloadType.of(ReturnedTypes.of(method), List.of())).isEmpty();
    }

    @Test
    void whatAnAsynchronousResponseIsResumedWithIsNotKnown() {
        var parameters = List.of(ReflectedType.of(String.class), ReflectedType.of(AsyncResponse.class));

        assertThat(PayloadType.of(ReturnedTypes.of("nothing"), parameters)).isEmpty();
    }
}
