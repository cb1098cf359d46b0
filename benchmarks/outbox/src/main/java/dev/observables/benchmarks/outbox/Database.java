package dev.observables.benchmarks.outbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;

/** Where each trial gets a new, empty database. */
interface Database extends AutoCloseable {

    String create() throws SQLException;

    void drop(String url) throws SQLException, IOException;

    @Override
    void close() throws IOException;

    static Database start(String name, Path folder) throws IOException {
        Files.createDirectories(folder);
        return switch (name) {
            case "POSTGRESQL" -> new Postgres(folder);
            case "H2" -> new H2(folder);
            default -> throw new IllegalArgumentException(name + ": POSTGRESQL and H2 are known");
        };
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }

    /** A server that keeps what it has committed: the embedded one's own settings would not wait for the disk. */
    final class Postgres implements Database {

        private static final Map<String, String> SETTINGS = Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "shared_buffers", "512MB",
                "max_wal_size", "4GB",
                "max_connections", "200",
                "shared_preload_libraries", "pg_stat_statements");

        private final EmbeddedPostgres server;
        private int databases;

        Postgres(Path folder) throws IOException {
            var builder = EmbeddedPostgres.builder()
                    .setCleanDataDirectory(true)
                    .setDataDirectory(folder.resolve("postgresql"));
            SETTINGS.forEach(builder::setServerConfig);
            server = builder.start();
        }

        @Override
        public String create() throws SQLException {
            var name = "trial" + databases++;
            execute("CREATE DATABASE " + name);
            return server.getJdbcUrl("postgres", name);
        }

        @Override
        public void drop(String url) throws SQLException {
            execute("DROP DATABASE " + url.replaceAll(".*/(\\w+).*", "$1") + " WITH (FORCE)");
            execute("CHECKPOINT");
        }

        private void execute(String sql) throws SQLException {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    /** A file with H2's own settings, which is opened by one process at a time. */
    final class H2 implements Database {

        private final Path folder;
        private int databases;

        H2(Path folder) {
            this.folder = folder.toAbsolutePath();
        }

        @Override
        public String create() {
            return "jdbc:h2:file:" + folder.resolve("h2-" + databases++).resolve("trial");
        }

        @Override
        public void drop(String url) throws IOException {
            Database.delete(Path.of(url.substring("jdbc:h2:file:".length())).getParent());
        }

        @Override
        public void close() {
            // each trial has closed its own
        }
    }
}
