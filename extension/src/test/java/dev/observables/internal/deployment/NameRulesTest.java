package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.internal.platform.MapConfiguration;
import dev.observables.internal.platform.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameRulesTest {

    private final NameResolver resolver = new NameResolver(
            new Settings(new MapConfiguration(Map.of("shop.event", "sold", "shop.bad", "not a name")), error -> {}));

    @Test
    void namesAndPatternsAreSound() {
        assertThat(check(Described.sender("sell", "sold", "${shop.event}.later")))
                .isEmpty();
        assertThat(check(Described.listener("count", "s*", "sold:failed", "${missing:sold}")))
                .isEmpty();
    }

    @Test
    void nameThatIsNotValidIsAnError() {
        assertThat(check(Described.sender("sell", "not a name")))
                .singleElement()
                .asString()
                .startsWith("OBS0101: Shop.sell(): \"not a name\" is not an event name.");
        assertThat(check(Described.sender("sell", "s*")))
                .singleElement()
                .asString()
                .startsWith("OBS0101: ");
        assertThat(check(Described.listener("count", "s *")))
                .singleElement()
                .asString()
                .startsWith("OBS0101: ")
                .contains("with * for any of them");
    }

    @Test
    void nameIsJudgedAsTheConfigurationHasIt() {
        assertThat(check(Described.sender("sell", "${shop.bad}")))
                .singleElement()
                .asString()
                .startsWith("OBS0101: ")
                .contains("\"not a name\"");
    }

    @Test
    void derivedNameCannotBeSent() {
        assertThat(check(Described.sender("sell", "sold:failed")))
                .singleElement()
                .asString()
                .startsWith("OBS0102: Shop.sell(): \"sold:failed\" is a derived name");
    }

    @Test
    void keyWithoutAValueIsAnErrorThatNamesIt() {
        assertThat(check(Described.sender("sell", "${shop.missing}.sold")))
                .singleElement()
                .asString()
                .startsWith("OBS0109: Shop.sell(): ")
                .contains("\"shop.missing\"", "${shop.missing:default}");
    }

    @Test
    void nameGivenTwiceIsOneWarning() {
        assertThat(check(Described.sender("sell", "sold", "${shop.event}", "sold")))
                .singleElement()
                .asString()
                .startsWith("OBS0203: Shop.sell(): \"sold\" is listed twice in send.");
    }

    @Test
    void nameOfTwoMembersIsNoDuplicate() {
        assertThat(check(Described.method(
                        "sell", Observable.Literal.INSTANCE.withSend("sold").withSendOnFailure("sold"))))
                .isEmpty();
    }

    private List<String> check(Described described) {
        return NameRules.check(described.method(), resolver).stream()
                .map(Problem::text)
                .toList();
    }
}
