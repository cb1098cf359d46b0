package dev.observables.tck.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@ObservablesTest
class UnchangedResultTest {

    @ApplicationScoped
    static class UnchangedResultSender {

        @Observable(send = "unchanged.sent")
        Object give(Object result) {
            return result;
        }

        @Observable(send = "unchanged.sent", sendOnFailure = "unchanged.sent")
        void fail(RuntimeException failure) {
            throw failure;
        }

        @Observable(send = "unchanged.sent", sendOnFailure = "unchanged.sent")
        CompletionStage<Object> later(CompletableFuture<Object> stage) {
            return stage;
        }

        @Observable(send = "unchanged.sent", await = true)
        Object await(Object result) {
            return result;
        }
    }

    @ApplicationScoped
    static class ThrowingListener {

        private final AtomicInteger calls = new AtomicInteger();

        @Observable(listen = "unchanged.sent")
        void throwException() {
            calls.incrementAndGet();
            throw new IllegalStateException("of a listener");
        }

        @Observable(listen = "unchanged.sent")
        void throwError() {
            calls.incrementAndGet();
            throw new AssertionError("of a listener");
        }

        int takeCalls() {
            return calls.getAndSet(0);
        }
    }

    @Inject
    UnchangedResultSender sender;

    @Inject
    ThrowingListener listener;

    @Inject
    Observables observables;

    @Test
    @Assertion("OBS-1.9: Both listeners throw; the caller gets the method's own object, awaiting or not.")
    void resultIsTheMethodsOwn() {
        var result = new Object();

        assertThat(sender.give(result)).isSameAs(result);
        assertThat(sender.give(null)).isNull();
        assertThat(sender.await(result)).isSameAs(result);

        Patience.untilQuiet(observables);
        assertThat(listener.takeCalls()).isEqualTo(6);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @Assertion(
            "OBS-1.9: Both listeners throw; the caller catches the method's own exception, with nothing added to it.")
    void exceptionIsTheMethodsOwn() {
        var failure = new IllegalArgumentException("of the method");

        assertThat(catchThrowable(() -> sender.fail(failure))).isSameAs(failure);

        Patience.untilQuiet(observables);
        assertThat(failure).hasNoCause().hasNoSuppressedExceptions();
        assertThat(listener.takeCalls()).isEqualTo(2);
    }

    @Test
    @Assertion("OBS-1.9: Both listeners throw; a failed and a completed stage keep their results.")
    void stageKeepsItsResult() {
        var failure = new IllegalArgumentException("of the stage");
        var failed = new CompletableFuture<Object>();
        var completed = new CompletableFuture<Object>();

        sender.later(failed);
        sender.later(completed);
        failed.completeExceptionally(failure);
        completed.complete("value");

        Patience.untilQuiet(observables);
        assertThat(failed).isCompletedExceptionally();
        assertThat(catchThrowable(failed::join)).hasCause(failure);
        assertThat(completed).isCompletedWithValue("value");
        assertThat(listener.takeCalls()).isEqualTo(4);
    }
}
