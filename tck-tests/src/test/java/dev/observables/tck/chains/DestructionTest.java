package dev.observables.tck.chains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events that are sent while the container destroys what has heard another one, with a limit of three. */
@Tag("embedded")
class DestructionTest {

    private static final String MAX_DEPTH = "3";

    @Dependent
    static class DependentListener {

        @Inject
        Observables observables;

        @Observable(listen = "dependent")
        void hear() {}

        @PreDestroy
        void destroy() {
            observables.send("destroyed");
            observables.send("dependent");
        }
    }

    /** Depends on its listener, and is destroyed with it. */
    @Dependent
    static class Part {

        @Inject
        Observables observables;

        @PreDestroy
        void destroy() {
            observables.send("destroyed");
            observables.send("whole");
        }
    }

    @Dependent
    static class Whole {

        @Inject
        Part part;

        @Observable(listen = "whole")
        void hear() {}
    }

    @RequestScoped
    static class RequestListener {

        @Inject
        Observables observables;

        @Inject
        Ending ending;

        @Observable(listen = "request")
        void hear() {}

        @PreDestroy
        void destroy() {
            ending.end();
            observables.send("request");
        }
    }

    /** Sends by annotation. */
    @ApplicationScoped
    static class Ending {

        @Observable(send = "destroyed")
        void end() {}
    }

    @RequestScoped
    static class RequestOfAnother {

        @Inject
        Observables observables;

        void use() {}

        @PreDestroy
        void destroy() {
            observables.send("destroyed");
            observables.send("using");
        }
    }

    @ApplicationScoped
    static class UsingListener {

        @Inject
        RequestOfAnother request;

        @Observable(listen = "using")
        void hear() {
            request.use();
        }
    }

    @Dependent
    static class StagingListener {

        @Inject
        Observables observables;

        @Observable(listen = "staged")
        CompletionStage<?> hear(@Payload CompletionStage<?> stage) {
            return stage;
        }

        @PreDestroy
        void destroy() {
            observables.send("destroyed");
        }
    }

    @ApplicationScoped
    static class Journal {

        private final List<ObservableEvent> heard = new CopyOnWriteArrayList<>();

        @Observable(listen = "destroyed")
        void hear(ObservableEvent event) {
            heard.add(event);
        }

        List<ObservableEvent> heard() {
            return heard;
        }

        List<Integer> depths() {
            return heard.stream().map(ObservableEvent::depth).sorted().toList();
        }
    }

    @Test
    @Assertion(
            "OBS-5.1: What a @Dependent listener sends while it is destroyed has the heard event as its cause, one step deeper.")
    void whatADependentListenerSendsWhileItIsDestroyedIsCausedByWhatItHeard() {
        try (var deployment = start()) {
            var observables = deployment.observables();
            var stage = new CompletableFuture<String>();

            var delivery = observables.send("staged", stage);
            stage.complete("done");
            var cause = Patience.result(delivery).event();
            Patience.untilQuiet(observables);

            assertThat(deployment.get(Journal.class).heard()).singleElement().satisfies(event -> {
                assertThat(event.causationId()).isEqualTo(cause.id());
                assertThat(event.correlationId()).isEqualTo(cause.correlationId());
                assertThat(event.depth()).isEqualTo(1);
            });
        }
    }

    @Test
    @Assertion("OBS-5.2: A circle through the destruction of a @Dependent listener ends at the limit.")
    void circleThroughADependentListenersDestructionEnds() {
        assertThat(depthsAfter("dependent")).containsExactly(1, 2, 3);
    }

    @Test
    @Assertion("OBS-5.2: So does one through a bean that depends on the listener.")
    void circleThroughTheDestructionOfADependentListenersPartEnds() {
        assertThat(depthsAfter("whole")).containsExactly(1, 2, 3);
    }

    @Test
    @Assertion(
            "OBS-5.2: A circle through a @RequestScoped listener, which the container destroys with its request, ends too.")
    void circleThroughTheDestructionOfAListenersRequestEnds() {
        assertThat(depthsAfter("request")).containsExactly(1, 2, 3);
    }

    @Test
    @Assertion("OBS-5.2: So does one through another bean of the listener's request.")
    void circleThroughTheDestructionOfABeanOfTheRequestEnds() {
        assertThat(depthsAfter("using")).containsExactly(1, 2, 3);
    }

    @Test
    @Assertion(
            "OBS-10.2: The delivery of an event is complete only when the beans of its listener's request are destroyed.")
    void deliveryIsCompleteWhenTheRequestIsDestroyed() {
        try (var deployment = start()) {
            var delivery = Patience.result(deployment.observables().send("request"));

            // admitted before the call was counted out
            assertThat(delivery.succeeded()).isTrue();
            Patience.untilQuiet(deployment.observables());
            assertThat(deployment.get(Journal.class).heard())
                    .extracting(ObservableEvent::correlationId)
                    .containsOnly(delivery.event().correlationId());
        }
    }

    private static List<Integer> depthsAfter(String event) {
        try (var deployment = start()) {
            deployment.observables().send(event);
            Patience.untilQuiet(deployment.observables());

            return deployment.get(Journal.class).depths();
        }
    }

    private static Deployment start() {
        return Deployment.with("observables.max-depth", MAX_DEPTH)
                .beans(
                        DependentListener.class,
                        Part.class,
                        Whole.class,
                        RequestListener.class,
                        Ending.class,
                        RequestOfAnother.class,
                        UsingListener.class,
                        StagingListener.class,
                        Journal.class)
                .start();
    }
}
