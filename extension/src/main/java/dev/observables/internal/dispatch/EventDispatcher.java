package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Settings;
import dev.observables.internal.platform.Transactions;
import dev.observables.spi.Journal;
import jakarta.enterprise.event.Event;
import java.util.Collection;

/**
 * The only way from senders to listeners. An event is accepted here, {@linkplain EventStorage stored} if it has durable listeners, released at once or {@linkplain CommitWait after the
 * commit}, {@linkplain EventRelease admitted}, and its calls are {@linkplain TaskSubmission submitted} to executors, whose
 * threads {@linkplain ListenerInvoker have the container call} the listeners. Outcomes come back to {@link DeliveryCompletion}.
 */
public final class EventDispatcher {

    private final Settings settings;
    private final Contexts contexts;
    private final ListenerExecutor stageExecutor;
    private final CurrentCall current = new CurrentCall();
    private final EventClock clock = new EventClock();
    private final Admission admission;
    private final CallMonitor monitor;
    private final Shutdown shutdown;
    private final EventRelease release;
    private final CommitWait commitWait;
    private final EventStorage storage;
    private final DeliveryCompletion completion;
    private final Quiet quiet;
    private final TransactionFence fence;
    private final JournaledCalls journaled;

    /** @param journal null where no listener is durable */
    public EventDispatcher(
            Settings settings,
            Transactions transactions,
            Contexts contexts,
            ListenerExecutors executors,
            ModuleVisibility modules,
            Collection<Listener> listeners,
            Journal journal,
            Event<ListenerCall> bus) {
        this.settings = settings;
        this.contexts = contexts;
        this.stageExecutor = executors.named(settings.executor());
        var callbacks = new CallbackThreads();
        var retries = new RetryTimer();
        var invoker = new ListenerInvoker(bus, transactions);
        var submission = new TaskSubmission(settings, contexts, invoker, retries, callbacks);
        this.admission = new Admission(settings.maxInFlight());
        this.monitor = new CallMonitor(
                settings, listeners.stream().map(Listener::failures).toList(), callbacks);
        this.shutdown = new Shutdown(settings, admission, monitor, retries, callbacks, current);
        this.release = new EventRelease(settings, shutdown, admission, monitor, submission, invoker, contexts, current);
        this.commitWait = new CommitWait(transactions, contexts, release);
        this.storage = new EventStorage(settings, journal, transactions, current);
        this.completion = new DeliveryCompletion(settings, admission, monitor, release, storage, clock, current);
        this.quiet = new Quiet(admission, journal);
        this.fence = new TransactionFence(current, transactions);
        var durable = listeners.stream()
                .filter(listener -> listener.durableChoice() != null)
                .toList();
        this.journaled = new JournaledCalls(durable, modules, release, clock, completion);
    }

    public Settings settings() {
        return settings;
    }

    public Admission admission() {
        return admission;
    }

    public Quiet quiet() {
        return quiet;
    }

    public TransactionFence fence() {
        return fence;
    }

    public JournaledCalls journaled() {
        return journaled;
    }

    public CurrentCall current() {
        return current;
    }

    public Shutdown shutdown() {
        return shutdown;
    }

    /** On the thread that starts the deployment, whose contexts are kept for what is logged later. */
    public void start() {
        monitor.start(contexts);
    }

    public boolean isOn(Route route) {
        return settings.enabled() && route.enabled();
    }

    /**
     * Sends an event for which no caller waits.
     *
     * @throws dev.observables.spi.JournalException if it cannot be stored and the request says that this may be thrown
     */
    public void send(SendRequest request) {
        accept(request, null);
    }

    /**
     * Sends an event; the stage completes when all its listeners in memory have finished.
     *
     * @throws dev.observables.spi.JournalException if it cannot be stored and the request says that this may be thrown
     */
    public DeliveryStage sendAwaited(SendRequest request) {
        var stage = new DeliveryStage(request.route().name(), stageExecutor);
        accept(request, stage);
        return stage;
    }

    private void accept(SendRequest request, DeliveryStage stage) {
        var route = request.route();
        var event = SentEvent.sent(
                clock,
                route.name(),
                request.payload(),
                request.arguments(),
                request.source(),
                request.cause(),
                request.key());
        if (route.isStored()) {
            acceptStored(event, request, stage);
            return;
        }
        var delivery = new EventDelivery(event, route, stage, completion, current);
        if (request.afterCommit() && commitWait.isNeeded()) {
            commitWait.releaseAfterCommit(delivery, () -> release.release(delivery, request.cause(), false));
        } else {
            release.release(delivery, request.cause(), request.mayWait());
        }
    }

    private void acceptStored(SentEvent event, SendRequest request, DeliveryStage stage) {
        var delivery = storage.delivery(event, request, stage, completion);
        boolean waits = request.afterCommit() && commitWait.isNeeded();
        boolean mayWait = request.mayWait() && !waits;
        Runnable releasing = () -> delivery.release(() -> release.release(delivery, request.cause(), mayWait));
        if (waits) {
            commitWait.releaseAfterCommit(delivery, releasing);
        } else {
            releasing.run();
        }
    }
}
