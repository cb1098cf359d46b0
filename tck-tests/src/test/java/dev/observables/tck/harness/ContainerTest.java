package dev.observables.tck.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Containers;
import dev.observables.tck.ObservablesTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No execution can run on another container than its name says. */
@ObservablesTest
@Tag("embedded")
class ContainerTest {

    /** A Jakarta SE container without discovery needs a bean to start. */
    @ApplicationScoped
    static class AnyBean {}

    @Inject
    BeanManager manager;

    @Test
    void runningContainerIsTheOneThatTheExecutionNames() {
        var product = System.getProperty("tck.container").replaceFirst("-\\d+$", "");
        var version = System.getProperty("tck.container.version");
        var cdi = System.getProperty("tck.cdi.version");

        assertThat(Containers.describe(manager)).isEqualTo("%s %s on CDI %s".formatted(product, version, cdi));
    }
}
