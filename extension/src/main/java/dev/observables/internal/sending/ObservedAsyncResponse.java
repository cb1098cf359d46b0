package dev.observables.internal.sending;

import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import jakarta.ws.rs.container.TimeoutHandler;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * The {@code AsyncResponse} that a sending method receives (Jakarta RESTful Web Services 3.1, section 8.2). It delegates to
 * the container's response and remembers what it was resumed with, because the container's completion callback does not
 * say.
 */
final class ObservedAsyncResponse implements AsyncResponse, CompletionCallback {

    /** Stands for a response that was not resumed: null is a value that it may be resumed with. */
    private static final Object NOT_RESUMED = new Object();

    private final AsyncResponse container;
    private final BiConsumer<Object, Throwable> outcome;
    private final AtomicReference<Object> resumedWith = new AtomicReference<>(NOT_RESUMED);

    private ObservedAsyncResponse(AsyncResponse container, BiConsumer<Object, Throwable> outcome) {
        this.container = container;
        this.outcome = outcome;
    }

    /** The parameters, with the response replaced by one that reports its outcome. */
    static Object[] observe(Object[] parameters, int position, BiConsumer<Object, Throwable> outcome) {
        var replaced = parameters.clone();
        if (parameters[position] instanceof AsyncResponse container) {
            var observed = new ObservedAsyncResponse(container, outcome);
            container.register(observed);
            replaced[position] = observed;
        }
        return replaced;
    }

    @Override
    public void onComplete(Throwable unmapped) {
        var value = resumedWith.get();
        // a mapped exception, a cancel and an error response come without a Throwable
        if (unmapped != null) {
            outcome.accept(null, unmapped);
        } else if (value == NOT_RESUMED) {
            outcome.accept(null, new TimeoutException("the response was not resumed in time"));
        } else if (value instanceof Throwable failure) {
            outcome.accept(null, failure);
        } else {
            outcome.accept(value, null);
        }
    }

    @Override
    public boolean resume(Object response) {
        resumedWith.compareAndSet(NOT_RESUMED, response);
        return container.resume(response);
    }

    @Override
    public boolean resume(Throwable response) {
        resumedWith.compareAndSet(NOT_RESUMED, response);
        return container.resume(response);
    }

    @Override
    public boolean cancel() {
        rememberCancel();
        return container.cancel();
    }

    @Override
    public boolean cancel(int retryAfter) {
        rememberCancel();
        return container.cancel(retryAfter);
    }

    @Override
    public boolean cancel(Date retryAfter) {
        rememberCancel();
        return container.cancel(retryAfter);
    }

    @Override
    public boolean isSuspended() {
        return container.isSuspended();
    }

    @Override
    public boolean isCancelled() {
        return container.isCancelled();
    }

    @Override
    public boolean isDone() {
        return container.isDone();
    }

    @Override
    public boolean setTimeout(long time, TimeUnit unit) {
        return container.setTimeout(time, unit);
    }

    @Override
    public void setTimeoutHandler(TimeoutHandler handler) {
        container.setTimeoutHandler(handler == null ? null : any -> handler.handleTimeout(this));
    }

    @Override
    public Collection<Class<?>> register(Class<?> callback) {
        return container.register(callback);
    }

    @Override
    public Map<Class<?>, Collection<Class<?>>> register(Class<?> callback, Class<?>... callbacks) {
        return container.register(callback, callbacks);
    }

    @Override
    public Collection<Class<?>> register(Object callback) {
        return container.register(callback);
    }

    @Override
    public Map<Class<?>, Collection<Class<?>>> register(Object callback, Object... callbacks) {
        return container.register(callback, callbacks);
    }

    private void rememberCancel() {
        resumedWith.compareAndSet(NOT_RESUMED, new CancellationException("the response was cancelled"));
    }
}
