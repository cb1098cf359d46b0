package dev.observables.outbox.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import org.junit.jupiter.api.Test;

/** The tests of this package run on the implementation that the build names, and so on each of them. */
class RunsOnTest {

    @Test
    void implementationIsTheOneThatTheBuildNames() throws Exception {
        var jsonb = JsonbBuilder.create();

        assertThat(jsonb.getClass().getName()).contains(System.getProperty("json.binding", "yasson"));
        jsonb.close();
    }
}
