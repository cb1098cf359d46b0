package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRulesTest {

    private static final Observable.Literal SENDING = Observable.Literal.INSTANCE.withSend("sold");
    private static final Observable KEYED = SENDING.withKey("customer");

    record Sale(String customer) {}

    public interface Named {
        String getCustomer();
    }

    public static class Flagged {
        public boolean isCustomer() {
            return true;
        }
    }

    public static class Silent {
        public final int customers = 1;

        public void getCustomer() {}

        public String isCustomer() {
            return "";
        }

        String customer() {
            return "";
        }
    }

    @Test
    void keyIsAnArgument() {
        assertThat(check(Described.method("sell", KEYED).parameter("customer", int.class)))
                .isEmpty();
    }

    /** Of the last three, only the call can show the type of the payload. */
    @ParameterizedTest
    @ValueSource(classes = {Sale.class, Named.class, Flagged.class, Response.class, Object.class, Optional.class})
    void keyMayBeAPropertyOfThePayload(Class<?> payload) {
        assertThat(check(Described.method("sell", KEYED).returning(payload))).isEmpty();
    }

    @Test
    void unknownKeyIsAnError() {
        assertThat(check(Described.method("sell", KEYED)
                        .parameter("costumer", String.class)
                        .returning(Silent.class)))
                .containsExactly(
                        "OBS0113: Shop.sell(String): the key \"customer\" is neither an argument nor a property of the"
                                + " payload. Did you mean \"costumer\"? Name a parameter, or a record component, getter or public"
                                + " field of the payload.");
    }

    @Test
    void unknownNamesOfParametersAreMentioned() {
        assertThat(check(Described.method("sell", KEYED).parameter(null, String.class)))
                .singleElement()
                .asString()
                .endsWith("and compile the class with -parameters.");
    }

    @Test
    void failureHasNoPropertiesOfThePayload() {
        var onFailure = Observable.Literal.INSTANCE.withSendOnFailure("refused").withKey("customer");
        assertThat(check(Described.method("sell", onFailure).returning(Sale.class)))
                .singleElement()
                .asString()
                .startsWith("OBS0113: ");
    }

    @Test
    void twoKeysAreAnError() {
        assertThat(check(Described.method("sell", KEYED, SENDING.withKey("product"))
                        .parameter("customer", String.class)
                        .parameter("product", String.class)))
                .singleElement()
                .asString()
                .contains("the key \"customer\" is not the only one of the method. Keep one of them.");
    }

    @Test
    void keyOfAMethodThatSendsNothingIsAnError() {
        assertThat(check(Described.method(
                        "hear", Observable.Literal.INSTANCE.withListen("sold").withKey("customer"))))
                .singleElement()
                .asString()
                .contains("the key \"customer\" belongs to no event. Add send, or remove the key.");
    }

    private static List<String> check(Described described) {
        return KeyRules.check(described.method()).stream().map(Problem::text).toList();
    }
}
