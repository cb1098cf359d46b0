package dev.observables.tck.durable.kill;

import dev.observables.tck.Assertion;
import dev.observables.tck.SkippedOn;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three nodes of which one after another is killed. {@code -Dstress.seed} repeats what was drawn, {@code -Dstress.kills} says how often. */
@Tag("embedded")
@Tag("stress")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
@SkippedOn(
        container = {"weld-5", "openwebbeans"},
        reason = "What is killed is the same with each container.")
class KillLoopTest {

    private static final int KILLS = Integer.getInteger("stress.kills", 50);
    private static final long SEED = Long.getLong("stress.seed", 1);

    private int nodes = 3;

    @Test
    @Assertion(
            "OBS-11.1: Processes that send to and have listeners of each kind are killed at random; each committed sale has its effects.")
    @Assertion("OBS-11.5: Each effect of a transactional listener is there exactly once.")
    @Assertion("OBS-11.8: Each event is completed exactly once for a durable listener.")
    @Assertion("OBS-12.3: The effects of a key are in the order in which the sales were committed.")
    void effectsSurviveKills() throws Exception {
        try (var fleet = new Fleet("kill", SEED)) {
            fleet.openThree();
            for (int i = 0; i < KILLS; i++) {
                Pause.of(Duration.ofMillis(fleet.random().nextInt(200, 2_000)));
                fleet.untilUp(2);
                killOne(fleet);
            }

            var verdict = fleet.close("seed %d, %d kills".formatted(SEED, KILLS));

            System.getLogger("tck").log(Level.INFO, verdict::toString);
            verdict.holds();
        }
    }

    /** The next life begins under the same name, or under one that is new. */
    private void killOne(Fleet fleet) {
        var random = fleet.random();
        var victim = fleet.any();
        fleet.kill(victim);
        fleet.open(random.nextInt(3) > 0 ? victim.node() : "node" + nodes++);
    }
}
