package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArgumentRulesTest {

    private static final Described SENDER =
            Described.sender("sell", "sold").parameter("item", String.class).parameter("price", int.class);

    @Test
    void argumentOfTheSenderFits() {
        assertThat(check(
                        SENDER,
                        Described.listener("count", "sold")
                                .argument("item", CharSequence.class)
                                .argument("price", Integer.class)))
                .isEmpty();
    }

    @Test
    void argumentThatTheSenderDoesNotHaveIsAWarningWithTheNameThatWasMeant() {
        assertThat(check(SENDER, Described.listener("count", "s*").argument("pirce", int.class)))
                .containsExactly(
                        "OBS0206: Shop.count(int): \"sold\" as sent by Shop.sell(String, int) has no argument \"pirce\"."
                                + " Did you mean \"price\"? Its arguments are: item, price.");
    }

    @Test
    void argumentOfAnotherTypeIsAWarning() {
        assertThat(check(SENDER, Described.listener("count", "sold").argument("item", Integer.class)))
                .singleElement()
                .asString()
                .startsWith("OBS0205: Shop.count(Integer): the argument \"item\" of \"sold\"")
                .contains("java.lang.String", "java.lang.Integer");
    }

    @Test
    void argumentMayBeMissingWhereTheSendersNamesAreUnknown() {
        var sender = Described.sender("sell", "sold").parameter(null, String.class);

        assertThat(check(sender, Described.listener("count", "sold").argument("item", String.class)))
                .singleElement()
                .asString()
                .startsWith("OBS0207: ")
                .contains("shop.Shop was compiled without -parameters");
    }

    @Test
    void derivedEventsHaveNoArguments() {
        assertThat(check(SENDER, Described.listener("undo", "sold:failed").argument("item", String.class)))
                .containsExactly(
                        "OBS0206: Shop.undo(String): \"sold:failed\" as sent by the library has no argument \"item\"."
                                + " It has none.");
    }

    @Test
    void nameOfAnArgumentIsItsAnnotationsOrItsParameters() {
        assertThat(ArgumentRules.argument(parameter(Optional.of("item"), Optional.of(""))))
                .contains("item");
        assertThat(ArgumentRules.argument(parameter(Optional.of("item"), Optional.of("price"))))
                .contains("price");
        assertThat(ArgumentRules.argument(parameter(Optional.empty(), Optional.of(""))))
                .isEmpty();
        assertThat(ArgumentRules.argument(parameter(Optional.of("item"), Optional.empty())))
                .isEmpty();
    }

    private static ParameterDescription parameter(Optional<String> name, Optional<String> argument) {
        return Described.listener("count", "sold")
                .parameter(name, false, argument, String.class)
                .method()
                .parameters()
                .get(0);
    }

    private static List<String> check(Described... methods) {
        var connections =
                new Connections(Stream.of(methods).map(Described::events).toList());
        return ArgumentRules.check(connections).stream().map(Problem::text).toList();
    }
}
