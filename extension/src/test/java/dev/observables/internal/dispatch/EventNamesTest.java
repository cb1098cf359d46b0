package dev.observables.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventNamesTest {

    private static final List<String> KNOWN = List.of("user_registered", "user_removed", "order.created", "log");

    @ParameterizedTest
    @ValueSource(strings = {"a", "user_registered", "order.created/v2", "A-1", "größe", "7"})
    void lettersDigitsAndFourSignsMakeAName(String name) {
        assertThat(EventNames.isValid(name)).isTrue();
        assertThat(EventNames.isValidToListen(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "a,b", "a:b", "a#b", "${a}", "a\n", "a\"", "<a>", ":completed"})
    void anythingElseMakesNone(String name) {
        assertThat(EventNames.isValid(name)).isFalse();
        assertThat(EventNames.isValidToListen(name)).isFalse();
    }

    @Test
    void twoHundredCharactersAreTheMost() {
        assertThat(EventNames.isValid("a".repeat(200))).isTrue();
        assertThat(EventNames.isValid("a".repeat(201))).isFalse();
        assertThat(EventNames.isValidToListen("a".repeat(200) + ":completed")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "user_*", "*:failed", "a*b*c", "user_registered:completed"})
    void patternsAndDerivedNamesAreForListenersOnly(String name) {
        assertThat(EventNames.isValidToListen(name)).isTrue();
        assertThat(EventNames.isValid(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:completed:failed", "a:failed:x", "a:Completed", "**:done"})
    void oneDerivedEndingIsTheMost(String name) {
        assertThat(EventNames.isValidToListen(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a:completed, a",
        "a:failed,    a",
        "*:failed,    *",
        "a,           a",
        "completed,   completed",
    })
    void baseIsTheNameWithoutItsDerivedEnding(String name, String base) {
        assertThat(EventNames.base(name)).isEqualTo(base);
        assertThat(EventNames.isDerived(name)).isEqualTo(!name.equals(base));
    }

    @ParameterizedTest
    @CsvSource({
        "user_registered,   user_registered,           true",
        "user_registered,   user_registered2,          false",
        "user_*,            user_registered,           true",
        "user_*,            user_,                     true",
        "user_*,            users,                     false",
        "*,                 anything/at.all,           true",
        "*_registered,      user_registered,           true",
        "*_registered,      user_registered_twice,     false",
        "a*b*c,             abc,                       true",
        "a*b*c,             a1b2b3c,                   true",
        "a*b*c,             a1b2b3,                    false",
        "**,                a,                         true",
        "a*a,               a,                         false",
        "a.c,               abc,                       false",
    })
    void starStandsForAnyRunOfCharacters(String pattern, String name, boolean matches) {
        assertThat(EventNames.matches(pattern, name)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "*,              a:failed,     false",
        "*,              a:completed,  false",
        "a*,             a:completed,  false",
        "*:failed,       a:failed,     true",
        "*:failed,       a:completed,  false",
        "*:failed,       a,            false",
        "a:completed,    a:completed,  true",
        "u*:completed,   user:completed, true",
        "u*:completed,   other:completed, false",
    })
    void starMatchesADerivedNameOnlyIfThePatternEndsLikeIt(String pattern, String name, boolean matches) {
        assertThat(EventNames.matches(pattern, name)).isEqualTo(matches);
    }

    @Test
    void matchingOfManyStarsTakesNoExponentialTime() {
        assertThat(EventNames.matches("*a".repeat(99) + "b", "a".repeat(200))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "user_registred,    user_registered",
        "user_registerd,    user_registered",
        "user_regsitered,   user_registered",
        "usr_registered,    user_registered",
        "User_Registered,   user_registered",
        "order_created,     order.created",
        "user_remved,       user_removed",
        "lgo,               log",
    })
    void nearestIsWhatAMisspeltNameWasMeantToBe(String name, String meant) {
        assertThat(EventNames.nearest(name, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment_received", "l", "lo", "registered", "cat"})
    void nothingIsNearToANameOfItsOwn(String name) {
        assertThat(EventNames.nearest(name, KNOWN)).isEmpty();
    }

    @Test
    void knownNameItselfIsNoSuggestion() {
        assertThat(EventNames.nearest("user_registered", List.of("user_registered")))
                .isEmpty();
    }

    @Test
    void nearestOfSeveralIsSuggested() {
        assertThat(EventNames.nearest("order_created2", List.of("order_created_v1", "order_created", "order_create")))
                .contains("order_created");
    }

    @ParameterizedTest
    @CsvSource({
        "order.placed, order.placed,  true",
        "order.placed, order.changed, false",
        "order.*,      *.placed,      true",
        "order.*,      bill.*,        false",
        "*,            order.placed,  true",
        "a*b*c,        a*c,           true",
        "a*b,          *c,            false",
        "*,            **,            true",
        "a*:failed,    *:failed,      true",
        "a*,           *:failed,      false",
        "a*:failed,    a*:completed,  false",
    })
    void patternsOverlapIfANameMatchesBoth(String one, String other, boolean overlap) {
        assertThat(EventNames.overlap(one, other)).isEqualTo(overlap);
        assertThat(EventNames.overlap(other, one)).isEqualTo(overlap);
    }
}
