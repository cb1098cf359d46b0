package dev.observables.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NodeNameTest {

    @Test
    void nodeIsCalledByItsHostAndDirectory() {
        assertThat(NodeName.of("host", "/opt/server")).isEqualTo("host/opt/server");
        assertThat(NodeName.of("host", "C:\\server")).isEqualTo("host/C:\\server");
        assertThat(NodeName.ofServer()).endsWith(Path.of("").toAbsolutePath().toString());
    }

    @Test
    void longNamesThatDifferStayDifferent() {
        var directory = "/deep".repeat(100);

        assertThat(NodeName.of("one", directory))
                .hasSize(200)
                .endsWith("/deep")
                .isNotEqualTo(NodeName.of("two", directory));
    }
}
