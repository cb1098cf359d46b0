package dev.observables.tck.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.SkippedOn;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An EAR with the library in its lib directory, two web modules and a library of its own. */
@Outside
@Timeout(600)
@SkippedOn(
        container = "tomee",
        reason = "its WebappBeanManager fails where an EAR's lib has an extension that adds a bean without an id")
@SkippedOn(container = "payara-micro", reason = "to it an EAR is not a valid type of deployment archive")
class EarTest {

    private static final String LIBRARY_EACH =
            "each web module has the EAR's library for itself, as another test shows";
    private static final String ONE_LIBRARY =
            "what an EAR's library sends reaches all web modules, as another test shows";

    @TempDir
    Path directory;

    @Test
    @Assertion(
            "OBS-9.3: Each web module hears itself and the EAR's library, which hears both; neither hears the other.")
    void webModulesHearTheLibraryAndNotEachOther(Server server) throws Exception {
        whileDeployed(server, () -> {
            assertThat(server.get("first/module")).isEqualTo("module [ear.first] library [ear.first]");
            assertThat(server.get("second/module")).isEqualTo("module [ear.second] library [ear.first, ear.second]");
            assertThat(server.get("first/library"))
                    .isEqualTo("module [ear.first, ear.library] library [ear.first, ear.second]");
        });
    }

    @Test
    @SkippedOn(container = "payara", reason = LIBRARY_EACH)
    @Assertion("OBS-9.3: What the EAR's library sends on a request of one web module, the other hears too.")
    void bothWebModulesHearTheLibrary(Server server) throws Exception {
        whileDeployed(server, () -> {
            assertThat(server.get("first/library")).isEqualTo("module [ear.library] library []");
            assertThat(server.get("second/about")).isEqualTo("module [ear.library] library []");
        });
    }

    @Test
    @SkippedOn(
            container = {"wildfly", "liberty", "glassfish", "glassfish8"},
            reason = ONE_LIBRARY)
    @Assertion("OBS-9.3: Where each web module has the EAR's library for itself, what that sends stays in the module.")
    void eachWebModuleHearsItsOwnLibrary(Server server) throws Exception {
        whileDeployed(server, () -> {
            assertThat(server.get("first/library")).isEqualTo("module [ear.library] library []");
            assertThat(server.get("second/about")).isEqualTo("module [] library []");
            assertThat(server.get("second/library")).isEqualTo("module [ear.library] library []");
            assertThat(server.get("first/about")).isEqualTo("module [ear.library] library []");
        });
    }

    @Test
    @Assertion("OBS-9.3: After an EAR's undeployment another application's events go on, and the EAR can come back.")
    void undeploymentStopsNoOtherApplication(Server server) throws Exception {
        var applications = new Applications(directory);
        var ear = applications.ear();
        var other = applications.redeployed();
        server.deploy(other);
        try {
            server.deploy(ear);
            assertThat(server.get("first/module")).isEqualTo("module [ear.first] library [ear.first]");
            server.undeploy(ear);

            assertThat(server.get("redeployed/work")).isEqualTo("calls 9");

            server.deploy(ear);
            assertThat(server.get("second/module")).isEqualTo("module [ear.second] library [ear.second]");
            server.undeploy(ear);
        } finally {
            server.undeploy(other);
        }
    }

    @FunctionalInterface
    private interface Asking {
        void ask() throws Exception;
    }

    private void whileDeployed(Server server, Asking asking) throws Exception {
        var ear = new Applications(directory).ear();
        server.deploy(ear);
        try {
            asking.ask();
        } finally {
            server.undeploy(ear);
        }
    }
}
