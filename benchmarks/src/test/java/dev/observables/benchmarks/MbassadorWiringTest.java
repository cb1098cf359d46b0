package dev.observables.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** MBassador's bus shuts its executor down when it is finalized, and all contenders share one. */
class MbassadorWiringTest {

    @Test
    void poolOutlivesTheBus() {
        var pool = Pool.unstoppable();

        pool.shutdown();
        pool.shutdownNow();

        assertThat(Pool.executor().isShutdown()).isFalse();
        assertThat(pool.isShutdown()).isFalse();
    }
}
