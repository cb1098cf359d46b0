package dev.observables.tck.durable.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.observables.tck.Assertion;
import dev.observables.tck.SkippedOn;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can happen to nodes and their database besides a kill. */
@Tag("embedded")
@Tag("stress")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@SkippedOn(
        container = {"weld-5", "openwebbeans"},
        reason = "What goes wrong is the same with each container.")
class NodeFaultsTest {

    /** What is logged while a node that is stopped holds a lock. */
    private static final String[] LOCKED = {"OBS1156", "OBS1157"};
    /** What is logged while the database is away. */
    private static final String[] AWAY = {"OBS0301", "OBS1156", "OBS1157", "OBS1158", "OBS1160"};

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long SEED = Long.getLong("stress.seed", 1);
    private static final List<String> FAKETIME =
            List.of(System.getProperty("tck.faketime", ""), "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");

    @Test
    @Assertion(
            "OBS-11.5: A node is stopped in the middle of a transactional listener for longer than the node timeout; another one calls the listener, and then the first goes on and cannot commit.")
    void pausedNodeCannotCommit() throws Exception {
        try (var held = new HeldDelivery()) {
            held.openGate(2);
            held.untilEffect();
            held.goOn();

            held.judge();
        }
    }

    @Test
    @Assertion(
            "OBS-11.5: The first goes on while the other is in the middle of the listener, and cannot commit; the other can.")
    void pausedNodeCannotCommitWhileAnotherOneCallsTheListener() throws Exception {
        try (var held = new HeldDelivery()) {
            held.goOn();
            held.openGate(2);
            held.untilEffect();

            held.judge();
        }
    }

    /** A delivery whose first attempt is held on a node that is stopped, and its second on another one. */
    private static final class HeldDelivery implements AutoCloseable {

        private final Fleet fleet = new Fleet("pause", SEED);
        private final Path gate = fleet.directory().resolve("gate");
        private final NodeProcess paused;
        private final NodeProcess other;

        HeldDelivery() {
            fleet.listeners(Listeners.class, Faults.Holding.class).with("shop.gate", gate.toString());
            paused = fleet.start("paused");
            other = fleet.start("other");
            fleet.alive().forEach(NodeProcess::untilUp);
            paused.ask("sell " + Faults.Holding.EVENT + " held");
            paused.untilLogged(Faults.Holding.HOLDS);
            paused.pause();
            other.untilLogged(Faults.Holding.HOLDS);
        }

        void openGate(int attempt) throws IOException {
            Files.createFile(Path.of(gate.toString() + attempt));
        }

        void untilEffect() {
            await().atMost(LIMIT).until(() -> !fleet.nodesWithEffect("hold").isEmpty());
        }

        /** And tries to commit. */
        void goOn() throws IOException {
            paused.goOn();
            openGate(1);
            paused.untilLogged(Faults.Holding.GOES_ON);
            paused.untilLogged("OBS1154");
        }

        /** Both nodes go on to sell and to listen. */
        void judge() {
            paused.ask("sell " + Till.SOLD + " sold1");
            other.ask("sell " + Till.SOLD + " sold2");
            var verdict = fleet.drained("a node that was paused");

            assertThat(fleet.nodesWithEffect("hold")).containsExactly("other");
            verdict.effects("transactional", "s.id <> 'held'", "<> 1")
                    .nothingIsLeft()
                    .agrees();
        }

        @Override
        public void close() throws IOException {
            fleet.close();
        }
    }

    @Test
    @Assertion(
            "OBS-11.5: Nodes that send and listen are stopped one after another for about as long as the node timeout or longer, and go on; each committed sale has its effects once.")
    void effectsSurvivePauses() throws Exception {
        try (var fleet = new Fleet("pauses", SEED)) {
            fleet.openThree();
            for (int i = 0; i < 10; i++) {
                var node = fleet.any();
                node.pause();
                Pause.of(Duration.ofMillis(fleet.random().nextInt(2_500, 6_000)));
                node.goOn();
                Pause.of(Duration.ofMillis(fleet.random().nextInt(200, 2_000)));
            }

            judge(fleet.close("seed %d, 10 pauses".formatted(SEED)).withCodes(LOCKED));
        }
    }

    @Test
    @Assertion(
            "OBS-11.11: The clocks of three nodes are an hour apart from each other, and one after another is killed; each committed sale has its effects, in the order of its key.")
    void clocksNeedNotAgree() throws Exception {
        var library = FAKETIME.stream()
                .filter(path -> !path.isEmpty() && Files.exists(Path.of(path)))
                .findFirst();
        assumeTrue(library.isPresent(), "libfaketime is not installed; -Dtck.faketime says where it is");
        try (var fleet = new Fleet("clocks", SEED)) {
            fleet.in("LD_PRELOAD", library.get()).in("DONT_FAKE_MONOTONIC", "1");
            for (var offset : List.of("+1h", "-1h", "+0")) {
                fleet.in("FAKETIME", offset).open("node" + offset);
            }
            fleet.alive().forEach(NodeProcess::untilUp);
            for (int i = 0; i < 6; i++) {
                Pause.of(Duration.ofMillis(fleet.random().nextInt(500, 3_000)));
                var victim = fleet.any();
                fleet.kill(victim);
                fleet.in("FAKETIME", victim.node().substring("node".length())).open(victim.node());
            }

            judge(fleet.close("seed %d, clocks an hour apart".formatted(SEED)));
        }
    }

    @Test
    @Assertion(
            "OBS-11.1: The database is killed or restarted while three nodes send and listen; each committed sale has its effects.")
    void effectsSurviveTheDatabase() throws Exception {
        try (var fleet = new Fleet("database", SEED)) {
            fleet.openThree();
            for (int i = 0; i < 6; i++) {
                Pause.of(Duration.ofMillis(fleet.random().nextInt(1_000, 4_000)));
                if (i % 2 == 0) {
                    fleet.database().killAndRestart();
                } else {
                    fleet.database().restart();
                }
            }
            Pause.of(Duration.ofSeconds(2));

            judge(fleet.close("seed %d, 6 restarts of the database".formatted(SEED))
                    .inMemoryMayFail()
                    .withCodes(AWAY));
        }
    }

    @Test
    @Assertion("OBS-11.1: Senders, listeners and the library itself share one connection for each node.")
    void oneConnectionIsEnough() throws Exception {
        try (var fleet = new Fleet("connection", SEED)) {
            fleet.with("shop.connections", "1").with("observables.outbox.node-timeout", "PT15S");
            fleet.open("node0");
            fleet.open("node1");
            fleet.alive().forEach(NodeProcess::untilUp);
            Pause.of(Duration.ofSeconds(8));

            judge(fleet.close("seed %d, one connection".formatted(SEED)));
        }
    }

    @Test
    @Assertion(
            "OBS-11.6: A listener ends its process at each call; it is called as often as it has attempts, and all else goes on.")
    void listenerThatEndsItsProcessIsDeadAfterItsAttempts() throws Exception {
        try (var fleet = new Fleet("halt", SEED)) {
            fleet.listeners(Listeners.class, Faults.Halting.class);
            fleet.openThree();

            fleet.alive().get(0).tell("sell " + Faults.Halting.EVENT + " poison");
            for (int i = 0; i < Faults.Halting.ATTEMPTS; i++) {
                var halted = fleet.untilOneHasEnded();
                fleet.open(halted.node());
            }
            Pause.of(Duration.ofSeconds(5));
            var verdict = fleet.close("seed %d, a listener that ends its process".formatted(SEED))
                    .withDead("Halting#halt", Faults.Halting.ATTEMPTS);

            assertThat(fleet.nodesWithEffect("halt")).hasSize(Faults.Halting.ATTEMPTS);
            judge(verdict);
        }
    }

    @Test
    @Assertion(
            "OBS-11.12: Nodes of two versions of an application send and listen side by side: a listener is new, one has gone, and one has another type of payload.")
    void versionsRunSideBySide() throws Exception {
        try (var fleet = new Fleet("versions", SEED)) {
            open(fleet, "old", Faults.Old.class);
            open(fleet, "old", Faults.Old.class);
            open(fleet, "new", Faults.New.class);
            fleet.alive().forEach(NodeProcess::untilUp);
            for (int i = 0; i < 6; i++) {
                Pause.of(Duration.ofMillis(fleet.random().nextInt(500, 3_000)));
                var victim = fleet.any();
                fleet.kill(victim);
                if (victim.node().startsWith("old")) {
                    open(fleet, "old", Faults.Old.class);
                } else {
                    open(fleet, "new", Faults.New.class);
                }
            }
            var verdict = fleet.close("seed %d, two versions".formatted(SEED));

            System.getLogger("tck").log(Level.INFO, verdict::toString);
            // the new version has a sender of the old payload, and no node of it may be up at times
            verdict.withCodes("OBS0204", "OBS1159")
                    .effects("common", "TRUE", "<> 1")
                    .effects("removed", "s.version = 'old'", "<> 1")
                    .effects("added", "s.version = 'new'", "<> 1")
                    .nothingIsLeft()
                    .logsAgree()
                    .agrees();
        }
    }

    private static void open(Fleet fleet, String version, Class<?> listeners) {
        fleet.listeners(listeners)
                .with("shop.version", version)
                .open(version + fleet.all().size());
    }

    private static void judge(Verdict verdict) {
        System.getLogger("tck").log(Level.INFO, verdict::toString);
        verdict.holds();
    }
}
