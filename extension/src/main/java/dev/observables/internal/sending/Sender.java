package dev.observables.internal.sending;

import dev.observables.internal.dispatch.Route;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sending method as its calls need it: with its events' routes and its arguments' names.
 *
 * @param afterCommit sent on success, in a transaction after its commit
 * @param atOnce sent on success, whatever the outcome of the transaction
 * @param onFailure sent on failure
 * @param key where the events' key comes from
 * @param asyncResponse the position of its JAX-RS {@code AsyncResponse} parameter, or -1
 */
public record Sender(
        String id,
        Class<?> beanClass,
        Method method,
        List<Route> afterCommit,
        List<Route> atOnce,
        List<Route> onFailure,
        boolean awaits,
        ArgumentNames arguments,
        EventKey key,
        int asyncResponse) {

    /** For a message. */
    List<String> eventNames() {
        return Stream.of(afterCommit, atOnce, onFailure)
                .flatMap(List::stream)
                .map(Route::name)
                .toList();
    }

    boolean takesAsyncResponse() {
        return asyncResponse >= 0;
    }
}
