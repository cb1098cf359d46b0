package dev.observables.internal.sending;

import dev.observables.internal.dispatch.DeliveryStage;
import dev.observables.internal.dispatch.EventDispatcher;
import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What the interceptors do around a sending method: send its events, and wait for their listeners. */
public final class Interception {

    /** The key under which the awaiting interceptor leaves its list for the sending one, in their invocation's data. */
    private static final String AWAITED = "dev.observables.awaited";

    private final Senders senders;
    private final EventDispatcher dispatcher;
    private final Contexts contexts;
    private final CallerWait callerWait;
    private final boolean isEnabled;

    public Interception(Senders senders, EventDispatcher dispatcher, Contexts contexts) {
        this.senders = senders;
        this.dispatcher = dispatcher;
        this.contexts = contexts;
        this.callerWait = new CallerWait(dispatcher);
        this.isEnabled = dispatcher.settings().enabled();
    }

    public Optional<Sender> sender(InvocationContext invocation) {
        return senders.find(invocation);
    }

    public Object send(InvocationContext invocation) throws Exception {
        var call = isEnabled ? begin(invocation) : null;
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

    public Object await(InvocationContext invocation, Callable<Object> call) throws Exception {
        var stages = new ArrayList<DeliveryStage>();
        invocation.getContextData().put(AWAITED, stages);
        var result = call.call();
        if (!stages.isEmpty()) {
            callerWait.await(senders.of(invocation), stages);
        }
        return result;
    }

    /** Null, with the reason in the log, if the call cannot be observed: the method is called all the same. */
    private SenderCall begin(InvocationContext invocation) {
        try {
            var found = senders.find(invocation);
            if (found.isEmpty() && senders.isFormer(invocation)) {
                return null;
            }
            var sender = found.orElseThrow(() -> Senders.unknown(invocation));
            var parameters = invocation.getParameters();
            var call = new SenderCall(dispatcher, contexts, sender, parameters, awaited(sender, invocation));
            if (sender.takesAsyncResponse()) {
                invocation.setParameters(call.observe(parameters));
            }
            return call;
        } catch (RuntimeException | Error failure) {
            Log.error(Messages.SENDING_FAILED.text(invocation.getMethod(), "any"), failure);
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static List<DeliveryStage> awaited(Sender sender, InvocationContext invocation) {
        return sender.awaits()
                ? (List<DeliveryStage>) invocation.getContextData().get(AWAITED)
                : null;
    }
}
