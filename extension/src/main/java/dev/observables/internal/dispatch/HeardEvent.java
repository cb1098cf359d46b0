package dev.observables.internal.dispatch;

import dev.observables.ObservableEvent;
import java.lang.reflect.Type;

/** An event as listeners are called for it. Most deployments have only sent ones, so that none of these calls is virtual. */
abstract class HeardEvent implements ObservableEvent {

    /**
     * The payload for a parameter.
     *
     * @param type the parameter's type, which decides what a stored payload is read into
     */
    abstract Object payloadFor(Type type);

    abstract boolean hasArgument(String name);

    /** An argument for a parameter; null if it is null or missing. */
    abstract Object argument(String name, Type type);

    @Override
    public String toString() {
        return "event \"" + name() + "\" (" + id() + ") from " + source();
    }
}
