package dev.observables.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    @TempDir
    Path directory;

    @Test
    void databaseInMemoryIsTold() throws SQLException {
        assertThat(check("jdbc:h2:mem:durability")).singleElement().asString().startsWith("OBS1111");
        assertThat(check("jdbc:hsqldb:mem:durability"))
                .singleElement()
                .asString()
                .startsWith("OBS1111");
    }

    @Test
    void delayOfH2IsTold() throws SQLException {
        assertThat(check("jdbc:h2:" + directory.resolve("delayed")))
                .singleElement()
                .asString()
                .startsWith("OBS1112");
    }

    @Test
    void h2ThatWritesAtOnceIsFine() throws SQLException {
        assertThat(check("jdbc:h2:" + directory.resolve("immediate") + ";WRITE_DELAY=0"))
                .isEmpty();
    }

    private static List<String> check(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            return Durability.check(connection);
        }
    }
}
