package dev.observables.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Topology;
import dev.observables.internal.deployment.DeployedTopology.DeployedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeployedTopologyTest {

    private static final Topology REGISTRATION = topology(
            new DeployedEvent(
                    "user_registered", List.of("Registration#register"), List.of("Mail#welcome", "Roles#add")),
            new DeployedEvent("user_registered:failed", List.of(), List.of("Alarm#ring")));

    @Test
    void jsonHasEventsWithSendersAndListeners() {
        assertThat(REGISTRATION.toJson())
                .isEqualTo("{\"events\":[{\"name\":\"user_registered\",\"senders\":[\"Registration#register\"],"
                        + "\"listeners\":[\"Mail#welcome\",\"Roles#add\"]},"
                        + "{\"name\":\"user_registered:failed\",\"senders\":[],\"listeners\":[\"Alarm#ring\"]}]}");
    }

    @Test
    void jsonOfNothingIsAnEmptyList() {
        assertThat(topology().toJson()).isEqualTo("{\"events\":[]}");
    }

    @Test
    void jsonEscapesWhatEndsAStringOrAScript() {
        var json = topology(new DeployedEvent("a\"\\\n</script>\u2028&'", List.of(), List.of()))
                .toJson();

        assertThat(json)
                .contains("\"a\\u0022\\u005c\\u000a\\u003c/script\\u003e\\u2028\\u0026\\u0027\"")
                .doesNotContain("<", "\n");
    }

    @Test
    void jsonKeepsLettersOfAllScripts() {
        assertThat(topology(new DeployedEvent("größe/注文", List.of(), List.of())).toJson())
                .contains("\"größe/注文\"");
    }

    @Test
    void mermaidLeadsFromSendersOverEventsToListeners() {
        assertThat(REGISTRATION.toMermaid()).isEqualTo("""
                        flowchart LR
                          n0(["user_registered"])
                          n1["Registration#35;register"]
                          n1 --> n0
                          n2["Mail#35;welcome"]
                          n0 --> n2
                          n3["Roles#35;add"]
                          n0 --> n3
                          n4(["user_registered:failed"])
                          n5["Alarm#35;ring"]
                          n4 --> n5
                        """);
    }

    @Test
    void mermaidShowsAMethodThatListensAndSendsOnce() {
        var chart = topology(
                        new DeployedEvent("a", List.of(), List.of("Step#next")),
                        new DeployedEvent("b", List.of("Step#next"), List.of()))
                .toMermaid();

        assertThat(chart).containsOnlyOnce("[\"Step#35;next\"]").contains("n0 --> n1", "n1 --> n2");
    }

    @Test
    void mermaidTellsAnEventAndAMethodOfOneNameApart() {
        var chart =
                topology(new DeployedEvent("same", List.of("same"), List.of())).toMermaid();

        assertThat(chart).contains("n0([\"same\"])", "n1[\"same\"]", "n1 --> n0");
    }

    @Test
    void mermaidTakesNoNameForItsOwnSyntax() {
        var chart = topology(
                        new DeployedEvent("end\"]\n  click n0 \"javascript:alert(1)\"", List.of(), List.of("*;%%")))
                .toMermaid();

        assertThat(chart).contains("end#34;#93;#10;  click n0 #34;javascript:alert#40;1#41;#34;", "#42;#59;#37;#37;");
        assertThat(chart.lines()).hasSize(4);
    }

    @Test
    void eventsCannotBeChanged() {
        var events = REGISTRATION.events();

        assertThatThrownBy(() -> events.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> events.get(0).senders().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Topology topology(Topology.Event... events) {
        return new DeployedTopology(List.of(events));
    }
}
