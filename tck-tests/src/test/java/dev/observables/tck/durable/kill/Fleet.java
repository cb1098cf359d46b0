package dev.observables.tck.durable.kill;

import static org.awaitility.Awaitility.await;

import dev.observables.tck.durable.kill.Verdict.Dead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database and the processes that share it. Used by one thread. */
final class Fleet implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Path directory;
    private final PostgresServer database;
    private final SplittableRandom random;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<NodeProcess> alive = new ArrayList<>();
    private final List<NodeProcess> all = new ArrayList<>();

    Fleet(String name, long seed) {
        random = new SplittableRandom(seed);
        try {
            var parent = Files.createDirectories(Path.of("target", "fleets").toAbsolutePath());
            directory = Files.createTempDirectory(parent, name + "-" + seed + "-");
            database = new PostgresServer(directory);
            Books.create(database.url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        with("shop.database", database.url());
        with("shop.connections", "20");
        listeners(Listeners.class);
        with("observables.outbox.node-timeout", "PT3S");
        with("observables.outbox.poll", "PT1S");
        with("observables.outbox.backoff", "PT0.1S");
    }

    /** For the processes that are started from now on. */
    Fleet with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** The beans with listeners. */
    Fleet listeners(Class<?>... beans) {
        return with("shop.listeners", Stream.of(beans).map(Class::getName).collect(Collectors.joining(",")));
    }

    /** A variable of the environment of the processes that are started from now on. */
    Fleet in(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Path directory() {
        return directory;
    }

    PostgresServer database() {
        return database;
    }

    SplittableRandom random() {
        return random;
    }

    /** Starts a process under a node's name. */
    NodeProcess start(String node) {
        var life = node + "-" + all.size();
        var properties = new LinkedHashMap<>(settings);
        properties.put("observables.node", node);
        properties.put("shop.life", life);
        properties.put("shop.seed", String.valueOf(random.nextLong()));
        var process = NodeProcess.start(node, directory.resolve(life + ".log"), properties, environment);
        alive.add(process);
        all.add(process);
        return process;
    }

    /** Starts a process that sells as soon as it is up. */
    NodeProcess open(String node) {
        var process = start(node);
        process.tell("open");
        return process;
    }

    /** Three nodes that sell, when all of them are up. */
    void openThree() {
        open("node0");
        open("node1");
        open("node2");
        alive.forEach(NodeProcess::untilUp);
    }

    /** Waits until as many are up, so that there is work to be interrupted. */
    void untilUp(int nodes) {
        await(nodes + " nodes to be up")
                .atMost(LIMIT)
                .until(() -> alive.stream().filter(NodeProcess::isUp).count() >= nodes);
    }

    /** One of those that are up, or will soon be. */
    NodeProcess any() {
        return alive.get(random.nextInt(alive.size()));
    }

    /** Waits until a process has ended by itself. */
    NodeProcess untilOneHasEnded() {
        var ended = await("a process to end")
                .atMost(LIMIT)
                .until(
                        () -> alive.stream()
                                .filter(process -> !process.isAlive())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        alive.remove(ended);
        return ended;
    }

    /** The nodes on which a listener has taken effect, once for each effect. */
    List<String> nodesWithEffect(String listener) {
        return database.query("SELECT node FROM effect WHERE listener = '" + listener + "' ORDER BY n");
    }

    /** Those that have not been killed. */
    List<NodeProcess> alive() {
        return alive;
    }

    /** All lives, in the order in which they began. */
    List<NodeProcess> all() {
        return all;
    }

    void kill(NodeProcess process) {
        process.kill();
        alive.remove(process);
    }

    /** Sells nothing any more, and waits until nothing is left to do. */
    Verdict close(String account) {
        alive.forEach(NodeProcess::untilUp);
        alive.forEach(process -> process.ask("close"));
        return drained(account);
    }

    /** Waits until nothing is left to do. */
    Verdict drained(String account) {
        var asked = alive.get(0);
        await("the backlog to be gone")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> asked.ask("backlog").contains("backlog 0") && isEachEventComplete());
        return new Verdict(database, LogLines.of(all), dead(asked), account);
    }

    /** Listeners in memory are in no backlog, and the completion that follows them may be heard by a durable one. */
    private boolean isEachEventComplete() {
        return database.query("SELECT COUNT(*) FROM observables_event WHERE open_count > 0")
                .equals(List.of("0"));
    }

    private static Set<Dead> dead(NodeProcess asked) {
        return asked.ask("dead").stream()
                .map(line -> line.split(" "))
                .map(words -> new Dead(words[1], words[2], Integer.parseInt(words[3]), Boolean.parseBoolean(words[4])))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() throws IOException {
        List.copyOf(alive).forEach(this::kill);
        database.close();
    }
}
