package dev.observables.tck.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ObservablesTest
class ContextualReferenceTest {

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface Traced {}

    /** What happened, in order. */
    @ApplicationScoped
    static class CallTrace {

        private final List<String> entries = new CopyOnWriteArrayList<>();
        private final CyclicBarrier pair = new CyclicBarrier(2);

        void write(String entry) {
            entries.add(entry);
        }

        void meet() {
            Patience.meet(pair);
        }

        List<String> entries() {
            return List.copyOf(entries);
        }

        void clear() {
            entries.clear();
        }
    }

    @Traced
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    static class Tracing {

        @Inject
        CallTrace trace;

        @AroundInvoke
        Object trace(InvocationContext call) throws Exception {
            trace.write("before " + call.getMethod().getName());
            try {
                return call.proceed();
            } finally {
                trace.write("after " + call.getMethod().getName());
            }
        }
    }

    @ApplicationScoped
    static class OfApplication {

        @Inject
        CallTrace trace;

        @Traced
        @Observable(listen = "contextual.intercepted")
        void packagePrivate() {
            trace.write("packagePrivate");
        }

        @Observable(listen = "contextual.visible")
        protected void ofProtected() {
            trace.write("protected");
        }

        @Observable(listen = "contextual.visible")
        public void ofPublic() {
            trace.write("public");
        }
    }

    @ApplicationScoped
    static class Lasting {

        @Inject
        CallTrace trace;

        @PostConstruct
        void create() {
            trace.write("created");
        }

        @Observable(listen = "contextual.lasting")
        void hear() {
            trace.write("called");
        }

        @PreDestroy
        void destroy() {
            trace.write("destroyed");
        }
    }

    @RequestScoped
    static class OfRequest {

        @Inject
        CallTrace trace;

        private int calls;

        @Observable(listen = "contextual.request")
        void first() {
            call();
        }

        @Observable(listen = "contextual.request")
        void second() {
            call();
        }

        private void call() {
            trace.write("call " + ++calls);
            trace.meet();
        }

        @PreDestroy
        void destroy() {
            trace.write("request over");
        }
    }

    @Dependent
    static class OfDependent {

        @Inject
        CallTrace trace;

        private CompletableFuture<Void> stage;

        @PostConstruct
        void create() {
            trace.write("created");
        }

        @Observable(listen = "contextual.dependent")
        void succeed() {
            trace.write("called");
        }

        @Observable(listen = "contextual.failing_dependent")
        void fail() {
            trace.write("called");
            throw new IllegalStateException("after which it is destroyed too");
        }

        @Observable(listen = "contextual.dependent_stage")
        CompletionStage<Void> finishLater() {
            stage = new CompletableFuture<>();
            StageHolder.pending = stage;
            trace.write("called");
            return stage;
        }

        @PreDestroy
        void destroy() {
            trace.write("destroyed");
        }
    }

    /** Hands the stage of an instance that nobody can look up to the test. */
    static final class StageHolder {

        private static volatile CompletableFuture<Void> pending;

        private StageHolder() {}
    }

    @Inject
    CallTrace trace;

    @Inject
    Instance<Lasting> lasting;

    @Inject
    Observables observables;

    @BeforeEach
    void clear() {
        Patience.untilQuiet(observables);
        trace.clear();
    }

    @Test
    @Assertion("OBS-2.3: An interceptor around a package-private listener writes before and after it, at each call.")
    void interceptorsApply() {
        for (int call = 0; call < 2; call++) {
            trace.clear();
            assertThat(Patience.result(observables.send("contextual.intercepted"))
                            .succeeded())
                    .isTrue();

            assertThat(trace.entries())
                    .containsExactly("before packagePrivate", "packagePrivate", "after packagePrivate");
        }
    }

    @Test
    @Assertion(
            "OBS-2.3: Two events have one application-scoped instance, and what is sent after it was destroyed has another.")
    void instanceThatWasDestroyedIsCalledNoMore() {
        for (int sent = 0; sent < 2; sent++) {
            Patience.result(observables.send("contextual.lasting"));
        }
        lasting.destroy(lasting.get());
        Patience.result(observables.send("contextual.lasting"));

        assertThat(trace.entries()).containsExactly("created", "called", "called", "destroyed", "created", "called");
    }

    @Test
    @Assertion("OBS-2.3: A public and a protected listener use what is injected into their bean.")
    void listenersOfEveryVisibilityAreCalledOnTheBean() {
        assertThat(Patience.result(observables.send("contextual.visible")).succeeded())
                .isTrue();

        assertThat(trace.entries()).containsExactlyInAnyOrder("protected", "public");
    }

    @Test
    @Assertion(
            "OBS-2.3: Two listeners of a request-scoped bean are called at the same time, twice: each call is its instance's"
                    + " first, and each instance is destroyed.")
    void everyCallHasARequestOfItsOwn() {
        assertThat(Patience.result(observables.send("contextual.request")).succeeded())
                .isTrue();
        assertThat(Patience.result(observables.send("contextual.request")).succeeded())
                .isTrue();

        Patience.untilQuiet(observables);
        assertThat(trace.entries())
                .filteredOn(entry -> entry.startsWith("call"))
                .containsOnly("call 1")
                .hasSize(4);
        await().atMost(Patience.LIMIT)
                .until(() ->
                        trace.entries().stream().filter("request over"::equals).count() == 4);
    }

    @Test
    @Assertion(
            "OBS-2.3: Dependent instances are created, called and destroyed in this order, once a call, after a failure too.")
    void dependentInstanceIsDestroyedAfterTheCall() {
        Patience.result(observables.send("contextual.dependent"));
        assertThat(trace.entries()).containsExactly("created", "called", "destroyed");
        trace.clear();

        Patience.result(observables.send("contextual.failing_dependent"));
        assertThat(trace.entries()).containsExactly("created", "called", "destroyed");
    }

    @Test
    @Assertion(
            "OBS-2.3: A dependent listener returns a stage: the instance lives until the stage completes, a later event aside.")
    @Assertion("OBS-2.7: The delivery is open as long as the listener's stage.")
    void dependentInstanceLivesUntilItsStageCompletes() {
        var delivery = observables.send("contextual.dependent_stage");
        await().atMost(Patience.LIMIT).until(() -> trace.entries().contains("called"));
        Patience.result(observables.send("contextual.visible"));
        assertThat(trace.entries()).doesNotContain("destroyed");
        assertThat(delivery.toCompletableFuture()).isNotDone();

        StageHolder.pending.complete(null);

        assertThat(Patience.result(delivery).succeeded()).isTrue();
        assertThat(trace.entries()).containsOnlyOnce("destroyed");
    }
}
