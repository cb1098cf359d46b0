package dev.observables.internal.sending;

import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import java.lang.reflect.InvocationTargetException;

/** Where the events of a sender get their key from: an argument, or else a property of the payload (OBS-12.1). */
public final class EventKey {

    /** Of a sender whose events have no key. */
    public static final EventKey NONE = new EventKey("", -1);

    private final String name;
    private final int argument;
    private final PayloadProperty property;

    private EventKey(String name, int argument) {
        this.name = name;
        this.argument = argument;
        this.property = name.isEmpty() || argument >= 0 ? null : new PayloadProperty(name);
    }

    /** @param name empty for {@link #NONE} */
    public static EventKey of(String name, ArgumentNames arguments) {
        return name.isEmpty() ? NONE : new EventKey(name, arguments.position(name));
    }

    /**
     * The key of one call's events; null if they have none. Where it cannot be read this is logged, because the events are
     * sent all the same.
     *
     * @param payload null where it is a failure, which has no properties of the kind
     */
    String read(String sender, Object[] parameters, Object payload) {
        if (this == NONE || argument < 0 && payload == null) {
            return null;
        }
        try {
            var value = argument < 0 ? property.of(payload) : parameters[argument];
            return value == null ? null : value.toString();
        } catch (ReflectiveOperationException | RuntimeException | Error unreadable) {
            var cause = unreadable instanceof InvocationTargetException thrown ? thrown.getCause() : unreadable;
            // its message could contain a part of the payload
            Log.warn(Messages.KEY_UNREADABLE.text(sender, name, cause.getClass().getName()));
            return null;
        }
    }
}
