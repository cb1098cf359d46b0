package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadRulesTest {

    private static final Described SENDER = Described.sender("sell", "sold").returning(String.class);

    @ParameterizedTest
    @ValueSource(classes = {String.class, Object.class, CharSequence.class})
    void supertypeOfThePayloadFits(Class<?> type) {
        assertThat(check(SENDER, Described.listener("count", "sold").payload("item", type)))
                .isEmpty();
    }

    @Test
    void typeThatThePayloadCanNeverHaveIsAWarning() {
        assertThat(check(SENDER, Described.listener("count", "s*").payload("item", Integer.class)))
                .containsExactly(
                        "OBS0204: Shop.count(Integer): the payload of \"sold\" as sent by Shop.sell() is of type"
                                + " java.lang.String and cannot fit parameter item of type java.lang.Integer."
                                + " Change the parameter's type.");
    }

    @Test
    void payloadOfAVoidMethodIsNull() {
        var sender = Described.sender("sell", "sold");

        assertThat(check(sender, Described.listener("count", "sold").payload("item", String.class)))
                .isEmpty();
        assertThat(check(sender, Described.listener("count", "sold").payload("item", int.class)))
                .singleElement()
                .asString()
                .contains("is always null");
    }

    @Test
    void payloadOfAFailureIsAThrowable() {
        var sender = Described.method("sell", Observable.Literal.INSTANCE.withSendOnFailure("refused"));

        assertThat(check(sender, Described.listener("count", "refused").payload("why", RuntimeException.class)))
                .isEmpty();
        assertThat(check(sender, Described.listener("count", "refused").payload("why", String.class)))
                .singleElement()
                .asString()
                .contains("java.lang.Throwable");
    }

    @Test
    void payloadOfADerivedEventIsTheLibrarys() {
        assertThat(check(
                        SENDER,
                        Described.listener("done", "sold:completed").payload("delivery", Delivery.class),
                        Described.listener("undo", "sold:failed").payload("failure", ListenerFailure.class)))
                .isEmpty();
        assertThat(check(SENDER, Described.listener("undo", "sold:failed").payload("failure", Delivery.class)))
                .singleElement()
                .asString()
                .contains("as sent by the library is of type dev.observables.ListenerFailure");
    }

    private static List<String> check(Described... methods) {
        var connections =
                new Connections(Stream.of(methods).map(Described::events).toList());
        return PayloadRules.check(connections).stream().map(Problem::text).toList();
    }
}
