package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.MapConfiguration;
import dev.observables.internal.platform.ModuleLoaders;
import dev.observables.internal.platform.Settings;
import dev.observables.internal.platform.Transactions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The way of an event's calls to an executor's threads, without the container and the listeners at its ends. */
final class ModelDispatch {

    private static final Settings SETTINGS = new Settings(new MapConfiguration(Map.of()), error -> {});
    private static final ModuleLoaders LOADERS = new ModuleLoaders();
    private static final Contexts CONTEXTS = new Contexts(LOADERS);
    private static final Transactions TRANSACTIONS = new Transactions();
    private static final EventClock CLOCK = new EventClock();

    /** Stopped, so that it has no thread of its own: a test asks the backlog itself. */
    private static final Watch WATCH = new Watch(SETTINGS, CONTEXTS, List.of());

    private final ModelThreads threads;
    private final ListenerExecutor executor;
    private final HandOver handOver;

    static {
        // what looks for a server's services does so here, and not in each interleaving
        TRANSACTIONS.isActive();
        WATCH.stop();
    }

    /** @param listener what a call does on its thread */
    ModelDispatch(ModelThreads threads, Consumer<ListenerCall> listener) {
        this.threads = threads;
        executor = new ListenerExecutor("model", LOADERS, () -> threads);
        handOver = new HandOver(new ModelBus(listener), SETTINGS, CONTEXTS, TRANSACTIONS, WATCH, new CurrentCall());
    }

    static EventDelivery delivery() {
        return delivery(new Route("model", true, List.of(), List.of(), null, null));
    }

    private static EventDelivery delivery(Route route) {
        return new EventDelivery(null, SentEvent.sent(CLOCK, route, null, Arguments.NONE, "model", null), null);
    }

    static EventDispatcher dispatcher() {
        return new EventDispatcher(SETTINGS, TRANSACTIONS, CONTEXTS, new ListenerExecutors(LOADERS), WATCH, null);
    }

    /** Counted as in flight, once it is admitted. */
    static EventDelivery admitted(EventDispatcher dispatcher, Route route) {
        var event = SentEvent.sent(CLOCK, route, null, Arguments.NONE, "model", null);
        var delivery = new EventDelivery(dispatcher, event, null);
        delivery.admitted(new CallTask[] {new CallTask(delivery, route.groups().get(0), null)});
        return delivery;
    }

    EventDelivery delivery(int listeners) {
        List<Listener> nobody = Collections.nCopies(listeners, null);
        var group = new ListenerGroup(executor, null, nobody, 0);
        return delivery(new Route("model", true, nobody, List.of(group), null, null));
    }

    CallTask task(EventDelivery delivery) {
        return new CallTask(delivery, delivery.event().route().groups().get(0), handOver);
    }

    void give(CallTask task) {
        handOver.give(task);
    }

    Backlog backlog() {
        return executor.backlog();
    }

    void join() {
        threads.join();
    }
}
