package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.internal.dispatch.DurableEvents;
import dev.observables.internal.platform.MapConfiguration;
import dev.observables.internal.platform.Settings;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which listeners are durable, under which name, and what the rules report of them (OBS-11.1, OBS-11.9, OBS-11.12). */
class DurableRulesTest {

    private static final Durable.Literal DURABLE = Durable.Literal.INSTANCE;
    private static final String BY_LISTENER = "observables.listener.\"Shop#pack\".durable";

    private final Map<String, String> configuration = new HashMap<>();

    @Test
    void annotationIsEnough() {
        assertThat(isDurable("order.placed", pack("order.placed").durable(DURABLE)))
                .isTrue();
        assertThat(isDurable("order.placed", pack("order.placed"))).isFalse();
    }

    @Test
    void listenersKeyCountsBeforeThatOfTheEventAndThatBeforeTheLongestPattern() {
        configuration.put(event("*"), "true");
        assertThat(isDurable("order.placed", pack("order.placed")))
                .as("shortest pattern")
                .isTrue();
        configuration.put(event("order.*"), "false");
        assertThat(isDurable("order.placed", pack("order.placed")))
                .as("longer pattern")
                .isFalse();
        configuration.put(event("order.placed"), "true");
        assertThat(isDurable("order.placed", pack("order.placed")))
                .as("exact name")
                .isTrue();
        configuration.put(BY_LISTENER, "false");
        assertThat(isDurable("order.placed", pack("order.placed")))
                .as("listener")
                .isFalse();
    }

    @Test
    void everyKeyCountsBeforeTheAnnotation() {
        configuration.put(event("order.*"), "false");

        assertThat(isDurable("order.placed", pack("order.placed").durable(DURABLE)))
                .isFalse();
        assertThat(isDurable("bill.paid", pack("bill.paid").durable(DURABLE))).isTrue();
    }

    @Test
    void listenerOfTwoEventsIsDurableForOneOfThem() {
        configuration.put(event("order.placed"), "true");
        var listener = pack("order.placed", "order.changed");

        assertThat(isDurable("order.placed", listener)).isTrue();
        assertThat(isDurable("order.changed", listener)).isFalse();
    }

    @Test
    void patternsOfKeyAndListenerMeet() {
        configuration.put(event("*.placed"), "true");

        assertThat(durability(pack("order.*")).canBeDurable()).isTrue();
        assertThat(isDurable("order.placed", pack("order.*"))).isTrue();
        assertThat(durability(pack("order.*.changed")).canBeDurable()).isFalse();
        assertThat(durability(pack("order.*:failed")).canBeDurable()).isFalse();
    }

    @Test
    void storedNameIsTheGivenOneOrTheSimpleOne() {
        assertThat(durability(pack("placed").durable(DURABLE.withId("packing"))).id())
                .isEqualTo("packing");
        assertThat(durability(pack("placed").durable(DURABLE)).id()).isEqualTo("Shop#pack");
    }

    @Test
    void keyOfAListenerUsesItsGivenName() {
        configuration.put("observables.listener.\"packing\".durable", "false");

        var durability = durability(pack("placed").durable(DURABLE.withId("packing")));

        assertThat(durability.canBeDurable()).isFalse();
        assertThat(durability.id()).isEqualTo("packing");
    }

    @Test
    void durableListenerNeedsSomethingThatStoresItsCalls() {
        configuration.put(event("bill.*"), "true");
        configuration.put("observables.listener.\"Shop#count\".durable", "true");

        assertThat(check(
                        false,
                        pack("placed").durable(DURABLE),
                        Described.listener("bill", "bill.paid"),
                        Described.listener("count", "counted")))
                .containsExactly(
                        "OBS0114: Shop.pack(): @Durable makes the listener durable, and there is nothing that stores its calls."
                                + " Add the artifact dev.observables:observables-outbox to the application.",
                        "OBS0114: Shop.bill(): a key observables.event.\"<name>\".durable makes the listener durable, and"
                                + " there is nothing that stores its calls. Add the artifact"
                                + " dev.observables:observables-outbox to the application.",
                        "OBS0114: Shop.count(): observables.listener.\"Shop#count\".durable makes the listener durable, and"
                                + " there is nothing that stores its calls. Add the artifact"
                                + " dev.observables:observables-outbox to the application.");
    }

    @Test
    void nothingIsNeededWhereTheConfigurationSaysFalse() {
        configuration.put(BY_LISTENER, "false");

        assertThat(check(false, pack("placed").durable(DURABLE))).isEmpty();
    }

    @Test
    void twoListenersOfOneNameAreAnErrorIfOneIsDurable() {
        var overload = pack("changed").payload("order", String.class);

        assertThat(check(true, pack("placed").durable(DURABLE), overload))
                .containsExactly(
                        "OBS0120: Shop.pack(String): the durable listener has the same stored name as Shop.pack(),"
                                + " \"Shop#pack\". Give one of them another @Durable(id).");
        assertThat(check(true, pack("placed"), overload)).isEmpty();
        assertThat(check(true, pack("placed").durable(DURABLE.withId("packing")), overload))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\"b", "a\nb", "a\u2028b"})
    void nameThatCannotBeStoredIsAnError(String id) {
        assertThat(check(true, pack("placed").durable(DURABLE.withId(id))))
                .singleElement()
                .asString()
                .startsWith("OBS0117: Shop.pack(): ");
    }

    @Test
    void nameMayHaveTwoHundredCharacters() {
        assertThat(check(true, pack("placed").durable(DURABLE.withId("p".repeat(200)))))
                .isEmpty();
        assertThat(check(true, pack("placed").durable(DURABLE.withId("p".repeat(201)))))
                .singleElement()
                .asString()
                .startsWith("OBS0117: ");
    }

    @Test
    void awaitOfDurableListenersIsReported() {
        var sender = Described.method(
                "order", Observable.Literal.INSTANCE.withSend("placed").withAwait(true));
        var durable = pack("placed").durable(DURABLE);
        var report =
                "OBS0229: Shop.order(): await does not wait for the durable listeners of \"placed\": Shop#pack. Remove"
                        + " await where it is for them, or listen to \"placed:completed\".";

        assertThat(check(true, sender, durable)).containsExactly(report);
        assertThat(check(true, sender, durable, Described.listener("count", "place*")))
                .containsExactly(report);
        assertThat(check(true, sender)).isEmpty();
    }

    @Test
    void annotationOfAMethodThatDoesNotListenIsReported() {
        assertThat(texts(DurableRules.check(
                        Described.sender("order", "placed").durable(DURABLE).method())))
                .containsExactly(
                        "OBS0228: Shop.order(): @Durable has no effect on a method that does not listen. Add listen, or remove"
                                + " it.");
    }

    @Test
    void listenerIsCalledOnceAtLeast() {
        assertThat(texts(DurableRules.check(
                        pack("placed").durable(DURABLE.withAttempts(0)).method())))
                .containsExactly(
                        "OBS0118: Shop.pack(): @Durable(attempts = 0) never calls the listener. Use a number from 1 on.");
    }

    @Test
    void annotationsThatDifferAreAnError() {
        assertThat(texts(DurableRules.check(
                        pack("placed").durable(DURABLE, DURABLE).method())))
                .isEmpty();
        assertThat(texts(DurableRules.check(pack("placed")
                        .durable(DURABLE, DURABLE.withAbortOn(IOException.class))
                        .method())))
                .containsExactly("OBS0119: Shop.pack(): several @Durable differ in their members. Keep one of them.");
    }

    private static Described pack(String... events) {
        return Described.listener("pack", events);
    }

    private static String event(String name) {
        return "observables.event.\"" + name + "\".durable";
    }

    private boolean isDurable(String event, Described listener) {
        return durability(listener).isDurable(event, new DurableEvents(settings()));
    }

    private ListenerDurability durability(Described listener) {
        return ListenerDurability.of(listener.events(), settings(), new DurableEvents(settings()), Set.of());
    }

    private List<String> check(boolean hasJournal, Described... methods) {
        var listeners = Stream.of(methods)
                .filter(method -> method.method().listens())
                .map(this::durability)
                .toList();
        return texts(new DurableRules(listeners, new DurableEvents(settings()))
                .check(Stream.of(methods).map(Described::events).toList(), hasJournal));
    }

    private Settings settings() {
        return new Settings(new MapConfiguration(configuration), error -> {
            throw new AssertionError(error);
        });
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::text).toList();
    }
}
