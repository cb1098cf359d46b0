package dev.observables.internal.dispatch;

import dev.observables.ObservableEvent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Arguments that belong to the sender's container or to its call, and mean nothing in another one: they are not stored (OBS-11.2).
 * The event that a listening sender has received is one of them.
 */
public final class ContainerValues {

    private static final Set<String> PACKAGES = Set.of(
            "jakarta.ejb.",
            "jakarta.jms.",
            "jakarta.persistence.",
            "jakarta.servlet.",
            "jakarta.websocket.",
            "jakarta.ws.rs.");

    private static final Set<String> STREAMS =
            Set.of("java.io.InputStream", "java.io.OutputStream", "java.io.Reader", "java.io.Writer");

    private ContainerValues() {}

    static boolean isOne(Object value) {
        return value != null && isOfContainer(value.getClass());
    }

    /** Whether all values of a type are. */
    public static boolean isOfContainer(Class<?> type) {
        var name = type.getName();
        return type == ObservableEvent.class
                || STREAMS.contains(name)
                || PACKAGES.stream().anyMatch(name::startsWith)
                || Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                        .anyMatch(ContainerValues::isOfContainer);
    }
}
