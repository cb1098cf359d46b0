package dev.observables.tck.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Outcomes;
import dev.observables.tck.Patience;
import dev.observables.tck.isolation.HeldWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.WorkSender;
import dev.observables.tck.isolation.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executors that would run a listener on the thread that sends. */
@Tag("embedded")
class InlineExecutorTest {

    enum Inline implements Executor {
        DIRECT {
            @Override
            public void execute(Runnable task) {
                task.run();
            }
        },
        DIRECT_AND_SILENT {
            @Override
            public void execute(Runnable task) {
                try {
                    task.run();
                } catch (RuntimeException kept) {
                    assertThat(kept).hasMessageStartingWith("OBS0312");
                }
            }
        }
    }

    @RequestScoped
    static class Request {

        private String user;

        String user() {
            return user;
        }

        void setUser(String name) {
            user = name;
        }
    }

    /** Someone's request in which an event is sent. */
    @ApplicationScoped
    static class Caller {

        @Inject
        Request request;

        @Inject
        WorkSender sender;

        @ActivateRequestContext
        String userAfterSending() {
            request.setUser("of the sender");
            sender.act(ListenerWork.NOTHING);
            return request.user();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Assertion("OBS-4.3: On an executor that runs tasks at once, a listener is REJECTED and never called.")
    void directExecutorRunsNoListener(Inline executor) {
        try (var named = NamedExecutor.of(executor);
                var deployment = deployment(named, "PT0.1S")) {
            var isCalled = new AtomicBoolean();

            var delivery =
                    Patience.result(deployment.observables().send("work", (ListenerWork) event -> isCalled.set(true)));

            assertThat(Outcomes.onlyRejection(delivery.failures()).failure())
                    .hasMessageStartingWith("OBS0310: ")
                    .rootCause()
                    .hasMessageStartingWith("OBS0312: ");
            assertThat(isCalled).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Assertion("OBS-4.3: With such an executor the sender's request-scoped bean keeps its state.")
    void directExecutorLeavesTheSendersRequestAlone(Inline executor) {
        try (var named = NamedExecutor.of(executor);
                var deployment = deployment(named, "PT0.1S")) {
            assertThat(deployment.get(Caller.class).userAfterSending()).isEqualTo("of the sender");

            Patience.untilQuiet(deployment.observables());
        }
    }

    @Test
    @Assertion(
            "OBS-4.3: A pool with the caller-runs policy and no free thread runs a listener later, and on its own thread.")
    void callerRunsPolicyRunsNoListenerOnTheCaller() {
        try (var named = NamedExecutor.of(callerRuns());
                var deployment = deployment(named, "PT1M");
                var held = new HeldWork()) {
            var observables = deployment.observables();
            var thread = new CompletableFuture<Thread>();
            observables.send("work", held);
            held.untilBegun();

            var stage = observables.send("work", (ListenerWork) event -> thread.complete(Thread.currentThread()));
            assertThat(thread).isNotDone();
            held.letGo();

            assertThat(Patience.result(stage).succeeded()).isTrue();
            assertThat(Patience.result(thread).getName()).isEqualTo("pool-of-test");
        }
    }

    @Test
    @Assertion("OBS-4.3: With that policy and no free thread the sender's request-scoped bean keeps its state.")
    void callerRunsPolicyLeavesTheSendersRequestAlone() {
        try (var named = NamedExecutor.of(callerRuns());
                var deployment = deployment(named, "PT1M");
                var held = new HeldWork()) {
            deployment.observables().send("work", held);
            held.untilBegun();

            assertThat(deployment.get(Caller.class).userAfterSending()).isEqualTo("of the sender");
        }
    }

    private static Executor callerRuns() {
        return new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                NamedExecutor.threadFactory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    private static Deployment deployment(NamedExecutor named, String overflowTimeout) {
        return named.deployment(Worker.class, WorkSender.class, Caller.class, Request.class)
                .with("observables.overflow-timeout", overflowTimeout)
                .start();
    }
}
