package dev.observables.internal.sending;

import dev.observables.internal.dispatch.DeliveryStage;
import dev.observables.internal.dispatch.EventDispatcher;
import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the interceptors do: proceed, and hand over or wait. */
public final class Interception {

    /** Where the awaiting interceptor leaves its list for the sending one, in the data of their common invocation. */
    private static final String AWAITED = "dev.observables.awaited";

    private final Senders senders;
    private final EventDispatcher dispatcher;
    private final Contexts contexts;
    private final Settings settings;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public Interception(Senders senders, EventDispatcher dispatcher, Contexts contexts) {
        this.senders = senders;
        this.dispatcher = dispatcher;
        this.contexts = contexts;
        this.settings = dispatcher.settings();
    }

    public Object send(InvocationContext invocation) throws Exception {
        var call = settings.enabled ? begin(invocation) : null;
        if (call == null) {
            return invocation.proceed();
        }
        Object result;
        try {
            result = invocation.proceed();
        } catch (Exception | Error failure) {
            call.threw(failure);
            throw failure;
        }
        call.returned(result);
        return result;
    }

    public Optional<Sender> sender(InvocationContext invocation) {
        return senders.find(invocation);
    }

    /** Null, and the reason in the log, if the call cannot be observed: the method is called all the same. */
    private SenderCall begin(InvocationContext invocation) {
        try {
            var sender = senders.of(invocation);
            var call = new SenderCall(
                    dispatcher, contexts, sender, invocation.getParameters(), awaited(sender, invocation));
            if (sender.takesAsyncResponse()) {
                invocation.setParameters(call.observedParameters());
            }
            return call;
        } catch (RuntimeException | Error failure) {
            Log.error(Messages.SENDING_FAILED.text(invocation.getMethod(), "any"), failure);
            return null;
        }
    }

    public Object await(InvocationContext invocation, Callable<Object> call) throws Exception {
        var stages = new ArrayList<DeliveryStage>();
        invocation.getContextData().put(AWAITED, stages);
        var result = call.call();
        if (!stages.isEmpty()) {
            await(senders.of(invocation), stages);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static List<DeliveryStage> awaited(Sender sender, InvocationContext invocation) {
        return sender.awaits()
                ? (List<DeliveryStage>) invocation.getContextData().get(AWAITED)
                : null;
    }

    private void await(Sender sender, List<DeliveryStage> stages) {
        if (dispatcher.current().get() != null) {
            tellOnce(Messages.AWAIT_IN_LISTENER.text(sender.id()));
            return;
        }
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(settings.awaitTimeout);
        for (var stage : stages) {
            if (stage.isWaiting()) {
                tellOnce(Messages.AWAIT_IN_TRANSACTION.text(sender.id()));
            } else if (!await(sender, stage, deadline)) {
                return;
            }
        }
    }

    /** False if there is no sense in waiting on. */
    private boolean await(Sender sender, DeliveryStage stage, long deadline) {
        try {
            stage.await(Math.max(0, deadline - System.nanoTime()));
            return true;
        } catch (ExecutionException discarded) {
            // rolled back: nobody was called
            return true;
        } catch (TimeoutException timeout) {
            Log.warn(Messages.AWAIT_TIMED_OUT.text(sender.id(), stage.event(), settings.awaitTimeout));
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tellOnce(String text) {
        if (told.add(text)) {
            Log.warn(text);
        }
    }
}
