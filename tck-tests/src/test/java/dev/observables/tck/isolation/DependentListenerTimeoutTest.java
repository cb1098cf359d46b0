package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import dev.observables.tck.threads.NamedExecutor;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Instances of the call's own, whose listener's time is over. */
@Tag("embedded")
class DependentListenerTimeoutTest {

    @ApplicationScoped
    static class Course {

        private final HeldWork creation = new HeldWork();
        private final AtomicBoolean isDestroyed = new AtomicBoolean();

        HeldWork creation() {
            return creation;
        }

        AtomicBoolean isDestroyed() {
            return isDestroyed;
        }
    }

    @Dependent
    static class SlowToCreate {

        @Inject
        Course course;

        @PostConstruct
        void create() {
            course.creation().run(null);
        }

        @Observable(listen = "created")
        void hear() {}

        @PreDestroy
        void destroy() {
            course.isDestroyed().set(true);
        }
    }

    @Dependent
    static class SlowToHear {

        @Inject
        Course course;

        @Observable(listen = "heard")
        void hear(@Payload ListenerWork work, ObservableEvent event) throws Throwable {
            work.run(event);
        }

        @PreDestroy
        void destroy() {
            course.isDestroyed().set(true);
        }
    }

    @Test
    @Assertion(
            "OBS-2.3: An instance whose creation takes longer than the listener's time is destroyed when it is done.")
    void instanceCreatedTooLateIsDestroyed() {
        try (var named = NamedExecutor.pool(1);
                var deployment = deployment(named, SlowToCreate.class);
                var creation = deployment.get(Course.class).creation()) {
            Patience.result(deployment.observables().send("created"));

            creation.letGo();
            named.untilIdle();

            assertThat(deployment.get(Course.class).isDestroyed()).isTrue();
        }
    }

    @Test
    @Assertion(
            "OBS-2.9: An instance whose listener still runs after its time is not destroyed before it ends, but then.")
    void instanceIsNotDestroyedUnderItsListener() {
        try (var named = NamedExecutor.pool(1);
                var deployment = deployment(named, SlowToHear.class);
                var held = new HeldWork()) {
            var course = deployment.get(Course.class);

            Patience.result(deployment.observables().send("heard", held));

            assertThat(course.isDestroyed()).isFalse();
            held.letGo();
            named.untilIdle();
            assertThat(course.isDestroyed()).isTrue();
        }
    }

    private static Deployment deployment(NamedExecutor named, Class<?> listener) {
        return named.deployment(Course.class, listener)
                .with("observables.listener-timeout", "PT0.05S")
                .start();
    }
}
