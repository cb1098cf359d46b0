package dev.observables.internal.dispatch;

import dev.observables.ObservableEvent;
import dev.observables.internal.platform.Messages;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;

/** An event as it was sent. Its strings are created when they are first asked for; stamps order events by sending. */
final class SentEvent extends HeardEvent {

    private final EventClock clock;
    private final long stamp;
    private final String name;
    private final Object payload;
    private final Arguments arguments;
    private final String source;
    private final String correlationId;
    private final String causationId;
    private final int depth;
    private final String key;
    // benign races: every thread computes the same value
    private String id;
    private Map<String, Object> argumentMap;

    private SentEvent(
            EventClock clock,
            String name,
            Object payload,
            Arguments arguments,
            String source,
            String correlationId,
            String causationId,
            int depth,
            String key) {
        this.clock = clock;
        this.stamp = clock.next();
        this.name = name;
        this.payload = payload;
        this.arguments = arguments;
        this.source = source;
        this.correlationId = correlationId;
        this.causationId = causationId;
        this.depth = depth;
        this.key = key;
    }

    /** The first event of a chain if there is no cause, and one step deeper than its cause otherwise. */
    static SentEvent sent(
            EventClock clock,
            String name,
            Object payload,
            Arguments arguments,
            String source,
            ObservableEvent cause,
            String key) {
        return cause == null
                ? new SentEvent(clock, name, payload, arguments, source, null, null, 0, key)
                : new SentEvent(
                        clock,
                        name,
                        payload,
                        arguments,
                        source,
                        cause.correlationId(),
                        cause.id(),
                        cause.depth() + 1,
                        key);
    }

    /** A derived event has its cause's depth, so that listening to it does not shorten the chain. */
    static SentEvent derived(EventClock clock, String name, Object payload, ObservableEvent cause) {
        return new SentEvent(
                clock,
                name,
                payload,
                Arguments.NONE,
                cause.source(),
                cause.correlationId(),
                cause.id(),
                cause.depth(),
                cause.key());
    }

    /** The sender's own object, whatever the type: whether it fits is for the parameter to say. */
    @Override
    Object payloadFor(Type type) {
        return payload;
    }

    @Override
    boolean hasArgument(String name) {
        return arguments.has(name);
    }

    @Override
    Object argument(String name, Type type) {
        return arguments.get(name);
    }

    boolean isStorable(String argument) {
        return arguments.isStorable(argument);
    }

    @Override
    public String id() {
        var known = id;
        if (known == null) {
            known = clock.id(stamp);
            id = known;
        }
        return known;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Instant time() {
        return clock.time(stamp);
    }

    @Override
    public Object payload() {
        return payload;
    }

    @Override
    @SuppressWarnings("unchecked") // int.class too has the type Class<Integer>
    public <T> T payload(Class<T> type) {
        if (payload != null && !boxed(type).isInstance(payload)) {
            throw new ClassCastException(Messages.PAYLOAD_OF_OTHER_TYPE.text(
                    name(), payload.getClass().getName(), type.getName()));
        }
        return (T) payload;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    @Override
    public Map<String, Object> arguments() {
        var known = argumentMap;
        if (known == null) {
            known = arguments.asMap();
            argumentMap = known;
        }
        return known;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String correlationId() {
        return correlationId == null ? id() : correlationId;
    }

    @Override
    public String causationId() {
        return causationId;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int attempt() {
        return 1;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(stamp);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }
}
