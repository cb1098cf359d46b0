package dev.observables.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.lifecycle.ear.Ear;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The class loaders of an EAR, without a server. */
@Tag("embedded")
class ModulesTest {

    @Test
    @Assertion("OBS-9.3: What either of two WARs sends is heard by itself and by the library, and not by the other.")
    void webApplicationsDoNotHearEachOther() {
        try (var ear = new Ear("PT10S")) {
            ear.firstWar().send(ListenerWork.NOTHING);
            ear.secondWar().send(ListenerWork.NOTHING);
            Patience.untilQuiet(ear.observables());

            assertThat(ear.firstWar().heard()).containsExactly("ear.first_war");
            assertThat(ear.secondWar().heard()).containsExactly("ear.second_war");
            assertThat(ear.library().heard()).containsExactlyInAnyOrder("ear.first_war", "ear.second_war");
        }
    }

    @Test
    @Assertion("OBS-9.3: What the library sends is heard by itself and by both WARs.")
    void webApplicationsHearTheLibrary() {
        try (var ear = new Ear("PT10S")) {
            ear.library().send(ListenerWork.NOTHING);
            Patience.untilQuiet(ear.observables());

            assertThat(ear.firstWar().heard()).containsExactly("ear.library");
            assertThat(ear.secondWar().heard()).containsExactly("ear.library");
            assertThat(ear.library().heard()).containsExactly("ear.library");
        }
    }

    @Test
    @Assertion(
            "OBS-9.3: After one WAR was undeployed, the other and the library hear each other, and it hears nothing.")
    void undeploymentDoesNotStopTheOthersEvents() {
        try (var ear = new Ear("PT10S")) {
            ear.undeployFirstWar();

            ear.secondWar().send(ListenerWork.NOTHING);
            ear.library().send(ListenerWork.NOTHING);
            Patience.untilQuiet(ear.observables());

            assertThat(ear.secondWar().heard()).containsExactlyInAnyOrder("ear.second_war", "ear.library");
            assertThat(ear.library().heard()).containsExactlyInAnyOrder("ear.second_war", "ear.library");
            assertThat(ear.firstWar().heard()).isEmpty();
        }
    }

    @Test
    @Assertion(
            "OBS-9.3: A listener of one WAR that is held while the other is undeployed is not ended, and hinders it not.")
    void undeploymentDoesNotEndTheOthersListeners() {
        try (var log = LogCapture.open();
                var ear = new Ear("PT1M");
                var held = new HeldWork()) {
            ear.secondWar().send(held);
            held.untilBegun();

            ear.undeployFirstWar();

            assertThat(ear.observables().inFlight()).isEqualTo(2);
            held.letGo();
            Patience.untilQuiet(ear.observables());
            assertThat(log.matching("OBS03")).noneMatch(line -> line.startsWith("SEVERE"));
        }
    }

    @Test
    @Assertion("OBS-9.3: A listener that is held in the WAR that is undeployed is logged, and no other's.")
    void undeploymentEndsItsOwnListeners() {
        try (var log = LogCapture.open();
                var ear = new Ear("PT0.1S");
                var held = new HeldWork()) {
            ear.firstWar().send(held);
            held.untilBegun();

            ear.undeployFirstWar();

            assertThat(log.matching("OBS0301")).singleElement().asString().contains("FirstWar#hear");
            assertThat(log.text()).contains("OBS0316");
        }
    }
}
