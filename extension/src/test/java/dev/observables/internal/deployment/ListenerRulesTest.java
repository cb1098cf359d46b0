package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.ObservableEvent;
import dev.observables.internal.deployment.BeanDescription.Kind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerRulesTest {

    private static final Described LISTENER = Described.listener("count", "sold");

    @Test
    void eventPayloadAndArgumentAreBound() {
        assertThat(check(LISTENER.parameter("event", ObservableEvent.class)
                        .payload("item", String.class)
                        .argument("price", int.class)))
                .isEmpty();
    }

    @Test
    void otherParameterIsAnErrorThatNamesIt() {
        assertThat(check(LISTENER.parameter("mailer", Thread.class)))
                .containsExactly(
                        "OBS0105: Shop.count(Thread): parameter mailer of type Thread is not bound."
                                + " A listener takes ObservableEvent, @Payload and @Argument; inject anything else into its bean.");
    }

    @Test
    void parameterWithoutANameIsNamedByItsPosition() {
        assertThat(check(LISTENER.payload("item", String.class).parameter(null, int.class)))
                .singleElement()
                .asString()
                .contains("parameter 2 of type int");
    }

    @Test
    void parameterThatIsBothPayloadAndArgumentIsAnError() {
        assertThat(check(LISTENER.parameter(Optional.of("item"), true, Optional.of("item"), String.class)))
                .singleElement()
                .asString()
                .startsWith("OBS0105: ")
                .contains("both a payload and an argument");
    }

    @Test
    void argumentWhoseNameCannotBeKnownIsAnError() {
        assertThat(check(LISTENER.parameter(Optional.empty(), false, Optional.of(""), String.class)))
                .singleElement()
                .asString()
                .startsWith("OBS0106: ")
                .contains("shop.Shop was compiled without -parameters");
        assertThat(check(LISTENER.parameter(Optional.empty(), false, Optional.of("item"), String.class)))
                .isEmpty();
    }

    @Test
    void methodThatNoTypeOfTheBeanOffersIsAnError() {
        assertThat(check(LISTENER.notOffered())).singleElement().asString().startsWith("OBS0110: Shop.count(): ");
    }

    @Test
    void methodOfASessionBeanMustBePublic() {
        var ofSessionBean = LISTENER.ofKind(Kind.SESSION_BEAN);

        assertThat(check(ofSessionBean)).isEmpty();
        assertThat(check(ofSessionBean.modifiers("protected")))
                .singleElement()
                .asString()
                .startsWith("OBS0110: ");
        assertThat(check(LISTENER.modifiers("protected"))).isEmpty();
    }

    @Test
    void methodThatCannotBeCalledAtAllIsNotReportedTwice() {
        assertThat(check(LISTENER.notOffered().modifiers("private"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SessionScoped", "ConversationScoped"})
    void scopeThatIsNotActiveInListenersIsAWarning(String scope) {
        assertThat(check(LISTENER.inScope("jakarta.enterprise.context." + scope)))
                .singleElement()
                .asString()
                .startsWith("OBS0209: ")
                .contains("@" + scope);
    }

    @Test
    void scopeOfTheApplicationWithTheSameSimpleNameIsNoProblem() {
        assertThat(check(LISTENER.inScope("shop.SessionScoped"))).isEmpty();
    }

    @Test
    void stageOfARequestScopedBeanIsAWarning() {
        var inRequest = LISTENER.inScope("jakarta.enterprise.context.RequestScoped");

        assertThat(check(inRequest.returning(CompletionStage.class)))
                .singleElement()
                .asString()
                .startsWith("OBS0219: Shop.count(): ");
        assertThat(check(inRequest)).isEmpty();
        assertThat(check(LISTENER.returning(CompletionStage.class))).isEmpty();
    }

    @Test
    void reactiveResultIsAWarning() {
        assertThat(check(LISTENER.returning(Flow.Publisher.class)))
                .singleElement()
                .asString()
                .startsWith("OBS0221: ");
    }

    @Test
    void rolesAllowedCountsOnSessionBeansAlone() {
        var secured = LISTENER.annotated("jakarta.annotation.security.RolesAllowed");

        assertThat(check(secured)).singleElement().asString().startsWith("OBS0210: ");
        assertThat(check(secured.ofKind(Kind.SESSION_BEAN))).isEmpty();
    }

    private static List<String> check(Described described) {
        return ListenerRules.check(described.method()).stream()
                .map(Problem::text)
                .toList();
    }
}
