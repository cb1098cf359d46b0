package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.MapConfiguration;
import dev.observables.internal.platform.ModuleLoaders;
import dev.observables.internal.platform.Settings;
import dev.observables.internal.platform.Transactions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** The way of an event's calls to an executor's threads, without the container and the listeners at its ends. */
final class ModelDispatch {

    private static final Settings SETTINGS = new Settings(new MapConfiguration(Map.of()), error -> {});
    private static final ModuleLoaders LOADERS = new ModuleLoaders();
    private static final Contexts CONTEXTS = new Contexts(LOADERS);
    private static final Transactions TRANSACTIONS = new Transactions();
    private static final EventClock CLOCK = new EventClock();
    private static final CurrentCall CURRENT = new CurrentCall();

    /** Stopped, so that it has no thread of its own: a test retries by itself. */
    private static final RetryTimer TIMER = new RetryTimer();

    private final ModelThreads threads;
    private final ListenerExecutor executor;
    private final ListenerInvoker invoker;
    private final TaskSubmission submission;

    static {
        // what looks for a server's services does so here, and not in each interleaving
        TRANSACTIONS.isActive();
        TIMER.stop();
    }

    /** @param listener what a call does on its thread */
    ModelDispatch(ModelThreads threads, Consumer<ListenerCall> listener) {
        this.threads = threads;
        executor = new ListenerExecutor("model", LOADERS, () -> threads);
        invoker = new ListenerInvoker(new ModelBus(listener), TRANSACTIONS);
        submission = new TaskSubmission(SETTINGS, CONTEXTS, invoker, TIMER, new CallbackThreads());
    }

    /** Of no listener. */
    static EventDelivery delivery() {
        return delivery(new Route("model", true, List.of(), List.of(), List.of(), null, null), (delivery, call) -> {});
    }

    static EventDelivery delivery(Route route, EventDelivery.Owner owner) {
        var event = SentEvent.sent(CLOCK, route.name(), null, Arguments.NONE, "model", null, null);
        return new EventDelivery(event, route, null, owner, CURRENT);
    }

    static Settings settings() {
        return SETTINGS;
    }

    EventDelivery delivery(int listeners) {
        List<Listener> nobody = Collections.nCopies(listeners, null);
        var group = new ListenerGroup(executor, null, null, nobody, 0);
        return delivery(
                new Route("model", true, nobody, List.of(group), List.of(), null, null), (delivery, call) -> {});
    }

    ListenerTask task(EventDelivery delivery) {
        return new ListenerTask(delivery, delivery.route().groups().get(0), invoker, submission);
    }

    void submit(ListenerTask task) {
        submission.submit(task, executor);
    }

    /** Rejects the calls that no thread has claimed. */
    static void reject(ListenerTask task) {
        task.reject((event, listener) -> new RejectedExecutionException());
    }

    OpenTasks openTasks() {
        return executor.openTasks();
    }

    RetryQueue rejected() {
        return executor.rejected();
    }

    void join() {
        threads.join();
    }
}
