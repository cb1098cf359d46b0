package dev.observables.tck.durable.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that keeps what it has committed, whatever happens to it, and comes back under the same address. */
final class PostgresServer implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    PostgresServer(Path directory) throws IOException {
        data = directory.resolve("postgres").toAbsolutePath();
        server = start(0);
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** The first column of each row. */
    List<String> query(String sql) {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Ends the server's process without any notice, and starts another that recovers. */
    void killAndRestart() throws IOException {
        ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(data.resolve("postmaster.pid")).get(0)))
                .ifPresent(ProcessHandle::destroyForcibly);
        restart();
    }

    /** Ends all connections, and starts again. */
    void restart() throws IOException {
        int port = server.getPort();
        server.close();
        server = start(port);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("max_connections", "300")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
