package dev.observables.tck.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Observable;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.NamingEntries;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which executor listeners run on. */
@Tag("embedded")
class ExecutorTest {

    private static final String DEFAULT = "java:comp/DefaultManagedExecutorService";

    @ApplicationScoped
    static class First {

        @Observable(listen = "thread")
        void tell(@Payload CompletableFuture<String> thread) {
            thread.complete(Thread.currentThread().getName());
        }
    }

    @ApplicationScoped
    static class Second {

        @Observable(listen = "thread")
        void succeed() {}
    }

    @ApplicationScoped
    static class Sender {

        @Observable(send = "thread")
        CompletableFuture<String> act(CompletableFuture<String> thread) {
            thread.complete("in time");
            return thread;
        }
    }

    @Test
    @Assertion("OBS-4.1: With observables.executor a listener runs on a thread of the executor of that name.")
    void namedExecutorRunsListeners() {
        try (var named = NamedExecutor.pool(1);
                var deployment = named.deployment(First.class).start()) {
            assertThat(threadOfListener(deployment)).isEqualTo("pool-of-test");
        }
    }

    @Test
    @Assertion("OBS-4.1: Without configuration a listener runs on what java:comp/DefaultManagedExecutorService is.")
    void defaultIsTheContainersManagedExecutor() {
        try (var pool = NamedExecutor.pool(1)) {
            NamingEntries.bind(DEFAULT, pool.executor());
            try (var deployment =
                    NamingEntries.seenBy(Deployment.of(First.class)).start()) {
                assertThat(threadOfListener(deployment)).isEqualTo("pool-of-test");
            } finally {
                NamingEntries.unbind(DEFAULT);
            }
        }
    }

    @Test
    @Assertion(
            "OBS-4.1: Of two listeners the one with a key of its own runs on its executor, and the other on the global one.")
    void listenerRunsOnAnExecutorOfItsOwn() {
        var globalTasks = new AtomicInteger();
        try (var own = NamedExecutor.pool(1);
                var pool = NamedExecutor.pool(1);
                var global = NamedExecutor.of(task -> {
                    globalTasks.incrementAndGet();
                    pool.executor().execute(task);
                });
                var deployment = global.deployment(First.class, Second.class)
                        .with("observables.listener.\"First#tell\".executor", own.name())
                        .start()) {
            var delivery = Patience.result(deployment.observables().send("thread", new CompletableFuture<String>()));

            assertThat(delivery.succeeded()).isTrue();
            assertThat(globalTasks).hasValue(1);
        }
    }

    @Test
    @Assertion(
            "OBS-4.1: With a name that is not bound, every listener is REJECTED with code OBS0311 and none is called.")
    void missingExecutorRejectsListeners() {
        try (var log = LogCapture.open();
                var deployment = withExecutor("java:comp/nowhere").start()) {
            var thread = new CompletableFuture<String>();

            var delivery = Patience.result(deployment.observables().send("thread", thread));

            assertThat(delivery.outcomes()).hasSize(2).allSatisfy(ExecutorTest::assertMissing);
            assertThat(thread).isNotDone();
            assertThat(log.matching("OBS0308")).hasSize(2).allMatch(line -> line.contains("java:comp/nowhere"));
            assertThat(log.matching("OBS0317")).isEmpty();
        }
    }

    @Test
    @Assertion("OBS-4.1: What is bound under the executor's name and is none is an executor that cannot be found.")
    void boundObjectOfAnotherTypeIsNoExecutor() {
        NamingEntries.bind("java:comp/a-text", "no executor");
        try (var deployment = withExecutor("java:comp/a-text").start()) {
            var delivery = Patience.result(deployment.observables().send("thread", new CompletableFuture<String>()));

            assertThat(delivery.outcomes()).hasSize(2).allSatisfy(ExecutorTest::assertMissing);
        } finally {
            NamingEntries.unbind("java:comp/a-text");
        }
    }

    @Test
    @Assertion("OBS-4.1: A sending method returns its result although the named executor cannot be found.")
    void missingExecutorDoesNotSurfaceInTheSender() {
        try (var deployment = withExecutor("java:comp/nowhere").start()) {
            var thread = new CompletableFuture<String>();

            assertThat(deployment.get(Sender.class).act(thread)).isSameAs(thread);

            Patience.untilQuiet(deployment.observables());
        }
    }

    @Test
    @Assertion("OBS-4.1: Where one listener's own executor is missing, that one is REJECTED and the other succeeds.")
    void missingExecutorOfOneListenerRejectsItAlone() {
        try (var deployment = Deployment.with("observables.listener.\"First#tell\".executor", "java:comp/nowhere")
                .beans(First.class, Second.class)
                .start()) {
            var delivery = Patience.result(deployment.observables().send("thread", new CompletableFuture<String>()));

            assertThat(delivery.outcomes()).hasSize(2);
            assertThat(delivery.failures()).singleElement().satisfies(outcome -> {
                assertThat(outcome.listener()).isEqualTo("First#tell");
                assertMissing(outcome);
            });
        }
    }

    @Test
    @Assertion("OBS-4.1: An executor that is bound only after the start is found at its first use.")
    void executorIsLookedUpAtFirstUse() {
        try (var pool = NamedExecutor.pool(1);
                var deployment = withExecutor("java:comp/later").start()) {
            NamingEntries.bind("java:comp/later", pool.executor());

            assertThat(threadOfListener(deployment)).isEqualTo("pool-of-test");
        } finally {
            NamingEntries.unbind("java:comp/later");
        }
    }

    @Test
    @Assertion(
            "OBS-4.1: What is chained to a delivery's stage by thenApplyAsync, at first and second hand, runs on the named executor.")
    void stagesContinueOnTheManagedExecutor() {
        try (var named = NamedExecutor.pool(1);
                var deployment = named.deployment(First.class).start()) {
            var stage = deployment.observables().send("thread", new CompletableFuture<String>());

            var first = stage.thenApplyAsync(delivery -> Thread.currentThread().getName());
            var second = first.thenApplyAsync(name -> Thread.currentThread().getName());
            var third = stage.toCompletableFuture()
                    .thenApplyAsync(delivery -> Thread.currentThread().getName());

            assertThat(Patience.result(first)).isEqualTo("pool-of-test");
            assertThat(Patience.result(second)).isEqualTo("pool-of-test");
            assertThat(Patience.result(third)).isEqualTo("pool-of-test");
        }
    }

    private static void assertMissing(Outcome outcome) {
        assertThat(outcome.status()).isEqualTo(Outcome.Status.REJECTED);
        assertThat(outcome.failure())
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageStartingWith("OBS0311: ");
    }

    private static String threadOfListener(Deployment deployment) {
        var thread = new CompletableFuture<String>();
        Delivery delivery = Patience.result(deployment.observables().send("thread", thread));
        assertThat(delivery.succeeded()).isTrue();
        return Patience.result(thread);
    }

    private static Deployment.Preparation withExecutor(String name) {
        return NamingEntries.seenBy(Deployment.with("observables.executor", name))
                .beans(First.class, Second.class, Sender.class);
    }
}
