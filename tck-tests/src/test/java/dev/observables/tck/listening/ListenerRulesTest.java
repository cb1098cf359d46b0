package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.listening.broken.FinalListener;
import dev.observables.tck.listening.broken.PrivateListener;
import dev.observables.tck.listening.broken.StaticListener;
import dev.observables.tck.listening.broken.UnboundParameters;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class ListenerRulesTest {

    @Test
    @Assertion("OBS-2.3: A private, a static and a final listener fail one deployment.")
    @Assertion("OBS-7.2: All three are listed at once, by code, method and reason.")
    void listenerThatCannotBeCalledOnAReferenceDoesNotDeploy() {
        var text = Deployment.of(PrivateListener.class, StaticListener.class, FinalListener.class)
                .startFails()
                .text();

        assertThat(text)
                .containsPattern("OBS0104: PrivateListener\\.hear\\(\\): .*private")
                .containsPattern("OBS0104: StaticListener\\.hear\\(\\): .*static")
                .containsPattern("OBS0104: FinalListener\\.hear\\(\\): .*final");
    }

    @Test
    @Assertion(
            "OBS-2.4: Of five parameters two are neither event, payload nor argument; an error names each by its type, and no other.")
    @Assertion("OBS-7.2: The errors of one method are listed at once.")
    void parameterOfAnotherKindDoesNotDeploy() {
        var text = Deployment.of(UnboundParameters.class).startFails().text();

        var reported = Pattern.compile("OBS0105: UnboundParameters\\.hear\\([^)]*\\): parameter (.*?)\\. ")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(reported)
                .hasSize(2)
                .anyMatch(parameter -> parameter.contains("injected") && parameter.contains("BeanManager"))
                .anyMatch(parameter -> parameter.contains("bare") && parameter.contains("String"));
    }
}
