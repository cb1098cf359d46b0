package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Settings;
import dev.observables.internal.platform.Transactions;
import jakarta.enterprise.event.Event;

/**
 * The only way from senders to listeners. An event is accepted here, released at once or {@linkplain CommitWait after the
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
    private final DeliveryCompletion completion;

    public EventDispatcher(
            Settings settings,
            Transactions transactions,
            Contexts contexts,
            ListenerExecutors executors,
            Iterable<FailureLog> failureLogs,
            Event<ListenerCall> bus) {
        this.settings = settings;
        this.contexts = contexts;
        this.stageExecutor = executors.named(settings.executor());
        var callbacks = new CallbackThreads();
        var retries = new RetryTimer();
        var invoker = new ListenerInvoker(bus, transactions);
        var submission = new TaskSubmission(settings, contexts, invoker, retries, callbacks);
        this.admission = new Admission(settings.maxInFlight());
        this.monitor = new CallMonitor(settings, failureLogs, callbacks);
        this.shutdown = new Shutdown(settings, admission, monitor, retries, callbacks, current);
        this.release = new EventRelease(settings, shutdown, admission, monitor, submission, invoker, contexts, current);
        this.commitWait = new CommitWait(transactions, contexts, release);
        this.completion = new DeliveryCompletion(settings, admission, monitor, release, clock, current);
    }

    public Settings settings() {
        return settings;
    }

    public Admission admission() {
        return admission;
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

    /** Sends an event for which no caller waits. */
    public void send(SendRequest request) {
        accept(request, null);
    }

    /** Sends an event; the stage completes when all its listeners have finished. */
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
        var delivery = new EventDelivery(event, route, stage, completion, current);
        if (request.afterCommit() && commitWait.isNeeded()) {
            commitWait.releaseAfterCommit(delivery, request.cause());
        } else {
            release.release(delivery, request.cause(), request.mayWait());
        }
    }
}
