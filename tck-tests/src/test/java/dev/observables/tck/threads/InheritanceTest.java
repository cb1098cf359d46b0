package dev.observables.tck.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a thread of the library's own has of the sender that happened to send when it was made: nothing. */
@Tag("embedded")
class InheritanceTest {

    private static final InheritableThreadLocal<String> USER = new InheritableThreadLocal<>();

    /** What a thread has. */
    record Traits(String user, ThreadGroup group, int priority, ClassLoader loader) {

        static Traits ofThread() {
            var thread = Thread.currentThread();
            return new Traits(
                    USER.get(), thread.getThreadGroup(), thread.getPriority(), thread.getContextClassLoader());
        }
    }

    @ApplicationScoped
    static class Audit {

        @Observable(listen = "login")
        void audit(@Payload CompletableFuture<Traits> traits) {
            traits.complete(Traits.ofThread());
        }

        @Observable(listen = "long")
        void hold(@Payload CountDownLatch latch) {
            Patience.pass(latch);
        }
    }

    @Test
    @Assertion(
            "OBS-4.2: Forty senders, each with an inheritable thread local, a thread group and a priority of its own.")
    void listenersThreadInheritsNothingFromASender() throws InterruptedException {
        try (var deployment = Deployment.of(Audit.class).start()) {
            for (int i = 0; i < 40; i++) {
                var group = new ThreadGroup("of sender " + i);
                var traits = new CompletableFuture<Traits>();
                run(group, deployment, () -> deployment.observables().send("login", traits));

                assertThat(Patience.result(traits).user()).isNull();
                assertThat(Patience.result(traits).group()).isNotEqualTo(group);
                assertThat(Patience.result(traits).priority()).isEqualTo(Thread.NORM_PRIORITY);
                assertThat(Patience.result(traits).loader()).isSameAs(deployment.classLoader());
            }
        }
    }

    @Test
    @Assertion("OBS-4.2: The first sender makes the thread that looks after timeouts; a callback on it looks around.")
    void threadThatEndsCallsOnTimeInheritsNothingFromASender() throws InterruptedException {
        try (var deployment = Deployment.of(Audit.class)
                .with("observables.listener-timeout", "PT0.1S")
                .start()) {
            var group = new ThreadGroup("of the sender");
            var latch = new CountDownLatch(1);
            var traits = new CompletableFuture<Traits>();
            run(
                    group,
                    deployment,
                    () -> deployment
                            .observables()
                            .send("long", latch)
                            .thenRun(() -> traits.complete(Traits.ofThread())));

            assertThat(Patience.result(traits).user()).isNull();
            assertThat(Patience.result(traits).group()).isNotEqualTo(group);
            assertThat(Patience.result(traits).priority()).isEqualTo(Thread.NORM_PRIORITY);
            assertThat(Patience.result(traits).loader()).isSameAs(deployment.classLoader());
            latch.countDown();
        }
    }

    private static void run(ThreadGroup group, Deployment deployment, Runnable sending) throws InterruptedException {
        var sender = new Thread(group, () -> {
            USER.set("of " + group.getName());
            sending.run();
        });
        sender.setPriority(Thread.MIN_PRIORITY);
        sender.setContextClassLoader(deployment.classLoader());
        sender.start();
        sender.join();
    }
}
