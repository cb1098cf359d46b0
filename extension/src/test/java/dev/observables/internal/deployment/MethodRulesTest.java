package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import jakarta.ws.rs.container.AsyncResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MethodRulesTest {

    private static final Observable AWAITING =
            Observable.Literal.INSTANCE.withSend("sold").withAwait(true);

    @Test
    void annotationWithoutAnEventIsAnError() {
        assertThat(check(Described.method("sell", Observable.Literal.INSTANCE)))
                .containsExactly(
                        "OBS0103: Shop.sell(): @Observable names no event. Add send, sendOnFailure or listen.");
    }

    @Test
    void senderCanAwait() {
        assertThat(check(Described.method("sell", AWAITING))).isEmpty();
    }

    @Test
    void methodThatCannotAwaitIsAnError() {
        assertThat(check(Described.method("sell", AWAITING).returning(CompletableFuture.class)))
                .singleElement()
                .asString()
                .startsWith("OBS0107: Shop.sell(): ")
                .contains("returns a CompletionStage");
        assertThat(check(Described.method("sell", AWAITING).parameter("response", AsyncResponse.class)))
                .singleElement()
                .asString()
                .contains("takes an AsyncResponse");
        assertThat(check(Described.method("sell", AWAITING, Observable.Literal.INSTANCE.withListen("ordered"))))
                .singleElement()
                .asString()
                .contains("listens");
        assertThat(check(Described.method(
                        "sell",
                        Observable.Literal.INSTANCE.withSendOnFailure("refused").withAwait(true))))
                .singleElement()
                .asString()
                .contains("sends nothing on success", "or give the method send");
    }

    @Test
    void parameterOfAListenerOnAMethodThatDoesNotListenIsAWarning() {
        assertThat(check(Described.method("sell")
                        .payload("item", String.class)
                        .argument("price", int.class)
                        .argument("tax", int.class)))
                .containsExactly(
                        "OBS0215: Shop.sell(String, int, int): has an annotated parameter (@Payload) but does not listen."
                                + " Add @Observable(listen = \"...\").",
                        "OBS0215: Shop.sell(String, int, int): has an annotated parameter (@Argument) but does not listen."
                                + " Add @Observable(listen = \"...\").");
        assertThat(check(Described.listener("count", "sold").payload("item", String.class)))
                .isEmpty();
    }

    @Test
    void unfinishedPayloadIsAWarningWhereItIsSentOnSuccess() {
        assertThat(check(Described.sender("sell", "sold").returning(Future.class)))
                .singleElement()
                .asString()
                .startsWith("OBS0220: Shop.sell(): ");
        assertThat(check(Described.method("sell", Observable.Literal.INSTANCE.withSendOnFailure("refused"))
                        .returning(Future.class)))
                .isEmpty();
    }

    private static List<String> check(Described described) {
        return MethodRules.check(described.method()).stream().map(Problem::text).toList();
    }
}
