package dev.observables.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import dev.observables.tck.isolation.CollectableWork;
import dev.observables.tck.isolation.ListenerWork;
import dev.observables.tck.isolation.WorkSender;
import dev.observables.tck.isolation.Worker;
import dev.observables.tck.threads.NamedExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.WeakReference;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left in memory of events, and of deployments that are closed. */
@Tag("embedded")
class LeakTest {

    @ApplicationScoped
    static class Follower {

        @Observable(listen = "work:completed")
        void follow() {}
    }

    @Test
    @Assertion(
            "OBS-9.2: Fifty deployments that have sent, failed and been closed leave no instance and no class loader.")
    void closedDeploymentsAreCollected() {
        var references = new ArrayList<WeakReference<?>>();
        for (int i = 0; i < 50; i++) {
            references.addAll(deployAndClose());
        }

        awaitCollected(references);
    }

    @Test
    @Assertion("OBS-9.2: The threads that the library started for a deployment end after its close.")
    void threadsOfAClosedDeploymentEnd() {
        var before = threadsOfTheLibrary();
        Set<Thread> during;
        try (var deployment = Deployment.of(Worker.class, Follower.class).start()) {
            var listeners = new CompletableFuture<Thread>();
            deployment.observables().send("work", (ListenerWork) event -> listeners.complete(Thread.currentThread()));
            Patience.untilQuiet(deployment.observables());
            during = threadsOfTheLibrary();
            during.add(Patience.result(listeners));
            during.removeAll(before);
        }

        assertThat(during).isNotEmpty();
        await().atMost(Patience.LIMIT).until(() -> during.stream().noneMatch(Thread::isAlive));
    }

    @Test
    @Assertion(
            "OBS-9.2: No class of the library has a static field that is not final, or that can hold an application's object.")
    void nothingStaticHoldsAnApplicationsObject() throws Exception {
        var fields = LibraryClasses.all()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                // instrumentation for coverage adds fields of its own
                .filter(field -> !field.getName().startsWith("$jacoco"))
                .toList();

        assertThat(fields).isNotEmpty().allMatch(field -> Modifier.isFinal(field.getModifiers()));
        assertThat(fields)
                .noneMatch(field -> Map.class.isAssignableFrom(field.getType())
                        || ThreadLocal.class.isAssignableFrom(field.getType())
                        || Thread.class.isAssignableFrom(field.getType())
                        || Executor.class.isAssignableFrom(field.getType())
                        || field.getType().getName().startsWith("java.util.concurrent.atomic"));
    }

    @Test
    @Assertion(
            "OBS-9.2: When its listeners are done a payload is collected, while deployment and pooled thread live on.")
    void payloadIsCollectedWhenItsListenersAreDone() {
        try (var named = NamedExecutor.pool(1);
                var deployment = named.deployment(Worker.class, Follower.class, WorkSender.class)
                        .start()) {
            var references = List.<WeakReference<?>>of(
                    sentProgrammatically(deployment.observables(), "work", false),
                    sentProgrammatically(deployment.observables(), "work", true),
                    sentProgrammatically(deployment.observables(), "unheard", false),
                    sentByMethod(deployment));
            Patience.untilQuiet(deployment.observables());

            awaitCollected(references);
            assertThat(deployment.observables().inFlight()).isZero();
        }
    }

    private static List<WeakReference<?>> deployAndClose() {
        try (var deployment =
                Deployment.of(Worker.class, Follower.class, WorkSender.class).start()) {
            var observables = deployment.observables();
            var succeeding = sentProgrammatically(observables, "work", false);
            var failing = sentProgrammatically(observables, "work", true);
            var sent = sentByMethod(deployment);
            var event = Patience.result(observables.send("unheard")).event();
            return List.of(
                    succeeding,
                    failing,
                    sent,
                    new WeakReference<>(observables.causedBy(event)),
                    new WeakReference<>(observables.topology()),
                    new WeakReference<>(deployment.classLoader()));
        }
    }

    private static WeakReference<CollectableWork> sentProgrammatically(
            Observables observables, String event, boolean fails) {
        var parcel = new CollectableWork(fails);
        Patience.result(observables.send(event, parcel, Map.of("parcel", parcel)));
        return new WeakReference<>(parcel);
    }

    private static WeakReference<CollectableWork> sentByMethod(Deployment deployment) {
        var parcel = new CollectableWork(false);
        deployment.get(WorkSender.class).act(parcel);
        return new WeakReference<>(parcel);
    }

    private static void awaitCollected(List<WeakReference<?>> references) {
        await().atMost(Patience.LIMIT).until(() -> {
            System.gc();
            return references.stream().allMatch(reference -> reference.get() == null);
        });
    }

    private static Set<Thread> threadsOfTheLibrary() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("observables-"))
                .collect(Collectors.toSet());
    }
}
