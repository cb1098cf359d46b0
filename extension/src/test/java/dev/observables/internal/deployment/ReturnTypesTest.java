package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTypesTest {

    @ParameterizedTest
    @CsvSource({
        "publisher, Publisher, Publisher",
        "subclassOfPublisher, SubmissionPublisher, SubmissionPublisher",
        "future, Future, Future",
        "task, FutureTask, FutureTask",
        "stageInOptional, Optional<CompletionStage>, CompletionStage",
        "stageOfStage, CompletionStage<CompletionStage>, CompletionStage",
        "stageOfFuture, CompletionStage<Future>, Future",
        "stageOfOptionalStage, CompletionStage<Optional<Keyed>>, Keyed"
    })
    void unfinishedPayloadIsReported(String method, String written, String unfinished) {
        assertThat(ReturnTypes.problemOfSender("Sender.send()", ReturnedTypes.of(method)))
                .contains("OBS0220: Sender.send(): returns " + written + ", so the payload is the unfinished "
                        + unfinished + " itself and not the value that it will have."
                        + " Return a CompletionStage of that value.");
    }

    @Test
    void listenerThatNothingWaitsForIsReported() {
        assertThat(ReturnTypes.problemOfListener("Mail.send()", ReturnedTypes.of("stageInOptional")))
                .contains("OBS0221: Mail.send(): returns Optional<CompletionStage>, so the listener counts as finished"
                        + " before the CompletionStage is. Return a CompletionStage that completes with it.");
    }

    static List<NamedType> reactiveTypes() {
        return List.of(
                NamedType.of("io.smallrye.mutiny.Uni"),
                NamedType.of("io.smallrye.mutiny.Multi"),
                NamedType.of("reactor.core.publisher.Mono").extending("org.reactivestreams.Publisher"),
                NamedType.of("io.reactivex.rxjava3.core.Flowable").extending("org.reactivestreams.Publisher"),
                NamedType.of("io.reactivex.rxjava3.core.Single"),
                NamedType.of("io.reactivex.rxjava3.core.Maybe"),
                NamedType.of("io.reactivex.rxjava3.core.Completable"),
                NamedType.of("io.reactivex.rxjava3.subjects.PublishSubject")
                        .extending("io.reactivex.rxjava3.core.Observable"),
                NamedType.of("io.reactivex.Single"),
                NamedType.of("rx.Observable"),
                NamedType.of("io.vertx.core.Future"));
    }

    @ParameterizedTest
    @MethodSource("reactiveTypes")
    void reactiveTypesAreKnownByName(NamedType type) {
        assertThat(ReturnTypes.problemOfSender("Sender.send()", type)).isPresent();
        assertThat(ReturnTypes.problemOfListener("Mail.send()", type)).isPresent();
        assertThat(ReturnTypes.problemOfSender(
                        "Sender.send()", NamedType.of("java.util.concurrent.CompletionStage", type)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "text",
                "object",
                "variable",
                "response",
                "rawStage",
                "stage",
                "variableStage",
                "wildcardStage",
                "keyedStage",
                "rawOptional",
                "optional",
                "twiceOptional",
                "optionalStage",
                "optionalInt",
                "optionalIntStage",
                "listOfStages"
            })
    void ordinaryReturnTypesAreNot(String method) {
        assertThat(ReturnTypes.problemOfSender("Sender.send()", ReturnedTypes.of(method)))
                .isEmpty();
        assertThat(ReturnTypes.problemOfListener("Mail.send()", ReturnedTypes.of(method)))
                .isEmpty();
    }
}
