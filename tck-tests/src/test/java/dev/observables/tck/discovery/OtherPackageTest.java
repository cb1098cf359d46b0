package dev.observables.tck.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.discovery.elsewhere.Template;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods of a superclass in another package. */
@Tag("embedded")
class OtherPackageTest {

    @RequestScoped
    static class ListeningInRequest extends Template.Listening {}

    @ApplicationScoped
    static class ListeningInApplication extends Template.Listening {}

    @Dependent
    static class Sending extends Template.Sending {}

    @RequestScoped
    static class ProtectedInRequest extends Template.Protected {}

    @ApplicationScoped
    static class ProtectedInApplication extends Template.Protected {}

    @Dependent
    static class ProtectedOfDependent extends Template.Protected {}

    @ApplicationScoped
    static class ProtectedSending extends Template.ProtectedSending {}

    @ParameterizedTest
    @ValueSource(classes = {ListeningInRequest.class, ListeningInApplication.class})
    @Assertion("OBS-7.2: A package-private listener of a superclass in another package fails the deployment.")
    void packagePrivateListenerIsRefused(Class<?> bean) {
        assertThat(Findings.onlyError(bean))
                .startsWith(
                        "OBS0104: " + bean.getSimpleName() + ".hidden(): the method is package-private in a superclass")
                .contains(Template.Listening.class.getName(), "protected or public");
    }

    @Test
    @Assertion("OBS-7.2: A package-private sender of a superclass in another package fails the deployment.")
    void packagePrivateSenderIsRefused() {
        assertThat(Findings.onlyError(Sending.class)).startsWith("OBS0104: Sending.hidden(): ");
    }

    @ParameterizedTest
    @ValueSource(classes = {ProtectedInRequest.class, ProtectedInApplication.class, ProtectedOfDependent.class})
    @Assertion("OBS-2.3: A protected listener of a superclass in another package runs on the bean itself.")
    void protectedListenerRunsOnTheBean(Class<?> bean) {
        assertThat(Calls.after("template", bean)).containsExactly("protected made");
    }

    @Test
    @Assertion("OBS-1.11: A protected method of a superclass in another package sends.")
    void protectedMethodSends() {
        try (var deployment =
                Deployment.of(ProtectedSending.class, Hearer.class).start()) {
            var bean = deployment.get(ProtectedSending.class);

            assertThat(Calls.after(deployment, () -> Template.ProtectedSending.send(bean)))
                    .containsExactly("heard made");
        }
    }
}
