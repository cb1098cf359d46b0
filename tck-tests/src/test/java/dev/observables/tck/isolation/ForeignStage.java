package dev.observables.tck.isolation;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** A stage of another library's making: what it does when a callback is added to it is the test's choice. */
final class ForeignStage {

    private ForeignStage() {}

    /** @param whenComplete what its method of that name does */
    static CompletionStage<?> of(WhenComplete whenComplete) {
        return (CompletionStage<?>) Proxy.newProxyInstance(
                ForeignStage.class.getClassLoader(),
                new Class<?>[] {CompletionStage.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "whenComplete" -> whenComplete.add(callback(arguments[0]));
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "foreign stage";
                    default -> throw new AbstractMethodError(method.getName());
                });
    }

    @SuppressWarnings("unchecked")
    private static BiConsumer<Object, Throwable> callback(Object argument) {
        return (BiConsumer<Object, Throwable>) argument;
    }

    @FunctionalInterface
    interface WhenComplete {

        CompletableFuture<?> add(BiConsumer<Object, Throwable> callback);
    }
}
