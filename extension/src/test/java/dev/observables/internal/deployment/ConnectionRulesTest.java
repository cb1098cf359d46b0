package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectionRulesTest {

    private static final Described SENDER = Described.sender("sell", "item_sold");

    @Test
    void eventThatIsSentAndHeardIsNoProblem() {
        assertThat(check(false, SENDER, Described.listener("count", "item_sold")))
                .isEmpty();
        assertThat(check(false, SENDER, Described.listener("count", "item_*"))).isEmpty();
    }

    @Test
    void eventThatNobodyHearsIsAWarningForEachSender() {
        assertThat(check(false, SENDER, Described.sender("giveAway", "item_sold"), Described.listener("any", "*")))
                .containsExactly(
                        "OBS0201: Shop.sell(): nobody listens to \"item_sold\". Add a listener, or do not send it.",
                        "OBS0201: Shop.giveAway(): nobody listens to \"item_sold\". Add a listener, or do not send it.");
    }

    @Test
    void misspeltListenerIsAWarningWithTheNameThatWasMeant() {
        assertThat(check(
                        true,
                        SENDER,
                        Described.listener("count", "item_sodl:failed"),
                        Described.listener("a", "item_sold")))
                .containsExactly(
                        "OBS0202: Shop.count(): nobody sends \"item_sodl:failed\". Did you mean \"item_sold:failed\"?");
    }

    @Test
    void listenerOfAnUnknownEventIsAWarningUnlessItMayBeSentProgrammatically() {
        var listener = Described.listener("count", "stock_counted");

        assertThat(check(false, listener)).singleElement().asString().startsWith("OBS0202: Shop.count(): ");
        assertThat(check(true, listener)).isEmpty();
    }

    private static List<String> check(boolean sendsProgrammatically, Described... methods) {
        var connections =
                new Connections(Stream.of(methods).map(Described::events).toList());
        return ConnectionRules.check(connections, sendsProgrammatically).stream()
                .map(Problem::text)
                .toList();
    }
}
