package dev.observables.tck.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where nobody offers an executor. */
@Tag("embedded")
class OwnThreadsTest {

    @ApplicationScoped
    static class Meeting {

        @Observable(listen = "meeting")
        void meet(@Payload CyclicBarrier barrier) {
            Patience.meet(barrier);
        }

        @Observable(listen = "thread")
        void tell(@Payload CompletableFuture<Thread> thread) {
            thread.complete(Thread.currentThread());
        }
    }

    @AutoClose
    private final Deployment deployment = Deployment.of(Meeting.class).start();

    @Test
    @Assertion("OBS-4.1: Without a default executor, sixteen listener calls meet at a barrier of sixteen.")
    void sixteenCallsRunBeforeAnyQueues() {
        assertSixteenMeet();
    }

    @Test
    @Assertion("OBS-4.1: Of sixteen calls that came one after another and finished, none hinders sixteen new ones.")
    void idleThreadsAreUsedAgain() {
        for (int i = 0; i < 16; i++) {
            Patience.result(deployment.observables().send("meeting", new CyclicBarrier(1)));
        }

        assertSixteenMeet();
    }

    @Test
    @Assertion("OBS-4.1: A listener's thread is a daemon, and a virtual one exactly where Java has virtual threads.")
    void ownThreadsAreVirtualOrDaemons() throws ReflectiveOperationException {
        var told = new CompletableFuture<Thread>();

        deployment.observables().send("thread", told);

        var thread = Patience.result(told);
        assertThat(thread.isDaemon()).isTrue();
        if (Runtime.version().feature() >= 21) {
            assertThat(Thread.class.getMethod("isVirtual").invoke(thread)).isEqualTo(true);
        }
    }

    @Test
    @Assertion("OBS-4.1: That the container has no default executor is logged once, with a code.")
    void absentDefaultIsLoggedOnce() {
        try (var log = LogCapture.open()) {
            Patience.result(deployment.observables().send("meeting", new CyclicBarrier(1)));
            Patience.result(deployment.observables().send("meeting", new CyclicBarrier(1)));

            assertThat(log.matching("OBS0317")).hasSize(1);
        }
    }

    private void assertSixteenMeet() {
        var barrier = new CyclicBarrier(16);

        var stages = IntStream.range(0, 16)
                .mapToObj(i -> deployment.observables().send("meeting", barrier))
                .toList();

        assertThat(stages)
                .allSatisfy(
                        stage -> assertThat(Patience.result(stage).succeeded()).isTrue());
    }
}
