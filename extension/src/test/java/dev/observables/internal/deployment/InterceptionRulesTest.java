package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.internal.deployment.BeanDescription.Kind;
import dev.observables.internal.deployment.Problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterceptionRulesTest {

    @Test
    void publicMethodOfABeanCanBeInterceptedAndCalled() {
        assertThat(check(Described.sender("sell", "sold"))).isEmpty();
        assertThat(InterceptionRules.canIntercept(
                        Described.sender("sell", "sold").method()))
                .isTrue();
        assertThat(InterceptionRules.isCallable(
                        Described.listener("count", "sold").method()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "static", "final"})
    void modifierThatKeepsAContainerFromOverridingIsAnError(String modifier) {
        var sender = Described.sender("sell", "sold").modifiers("public", modifier);
        var listener = Described.listener("count", "sold").modifiers(modifier);

        assertThat(InterceptionRules.canIntercept(sender.method())).isFalse();
        assertThat(check(sender)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.text())
                    .startsWith("OBS0104: Shop.sell(): the method is " + modifier)
                    .contains("cannot intercept it");
        });
        assertThat(check(listener))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .startsWith("OBS0104: Shop.count(): the method is " + modifier)
                        .contains("cannot call it on the bean's contextual reference"));
    }

    @Test
    void finalClassIsAnErrorForSendersAlone() {
        assertThat(check(Described.sender("sell", "sold").ofFinalClass()))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.text()).startsWith("OBS0104: Shop.sell(): the class is final"));
        assertThat(check(Described.listener("count", "sold").ofFinalClass())).isEmpty();
    }

    @Test
    void methodThatNoSubclassCanOverrideIsAnError() {
        assertThat(check(Described.listener("count", "sold").notOverridable()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .startsWith("OBS0104: Shop.count(): the method is package-private in a superclass")
                        .contains("shop.Shop"));
    }

    @Test
    void senderThatIsNotInterceptedIsAWarningUnlessItIsNoBeans() {
        var sender = Described.sender("sell", "sold").notIntercepted("the container has its reasons");

        assertThat(check(sender)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.text())
                    .isEqualTo("OBS0218: Shop.sell(): sends nothing, because the container has its reasons.");
        });
        assertThat(InterceptionRules.canIntercept(sender.method())).isFalse();
        assertThat(check(sender.ofKind(Kind.COMPONENT))).isEmpty();
        assertThat(check(Described.listener("count", "sold").notIntercepted("it only listens")))
                .isEmpty();
    }

    @Test
    void senderThatAGeneratedSubclassBypassesIsAWarning() {
        assertThat(check(Described.sender("sell", "sold").bypassed()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                    assertThat(problem.text()).startsWith("OBS0226: Shop.sell(): sends nothing");
                });
        assertThat(check(Described.listener("count", "sold").bypassed())).isEmpty();
        assertThat(check(Described.sender("sell", "sold").modifiers("final").bypassed()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).startsWith("OBS0104"));
    }

    @Test
    void senderThatTheContainerCallsItselfIsAWarning() {
        assertThat(check(Described.sender("start", "started").annotated("jakarta.annotation.PostConstruct")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .startsWith("OBS0217: Shop.start(): ")
                        .contains("@PostConstruct"));
    }

    private static List<Problem> check(Described described) {
        return InterceptionRules.check(described.method());
    }
}
