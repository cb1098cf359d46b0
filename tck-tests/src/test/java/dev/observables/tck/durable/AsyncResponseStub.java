package dev.observables.tck.durable;

import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An asynchronous response that completes as soon as it is resumed, without a server of Jakarta REST. */
final class AsyncResponseStub {

    private final List<CompletionCallback> callbacks = new CopyOnWriteArrayList<>();

    AsyncResponse response() {
        return (AsyncResponse) Proxy.newProxyInstance(
                AsyncResponse.class.getClassLoader(),
                new Class<?>[] {AsyncResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "register" -> {
                        register(arguments);
                        yield null;
                    }
                    case "resume" -> {
                        callbacks.forEach(callback -> callback.onComplete(null));
                        yield true;
                    }
                    default -> method.getReturnType() == boolean.class ? false : null;
                });
    }

    /** One callback, or several, as the method's variants have them. */
    private void register(Object[] arguments) {
        for (var argument : arguments) {
            if (argument instanceof CompletionCallback callback) {
                callbacks.add(callback);
            } else if (argument instanceof Object[] several) {
                register(several);
            }
        }
    }
}
