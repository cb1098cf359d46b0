package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Messages;
import java.lang.invoke.MethodType;

/**
 * Where one of a listener's parameters gets its value from. A value fits if it is an instance of the parameter's resolved
 * type: values are boxed where the type is primitive and never converted, so that a {@code Character} does not fit an
 * {@code int}. Null fits all but primitive types (OBS-2.6).
 */
public sealed interface ListenerParameter {

    /**
     * The value for the parameter.
     *
     * @throws IllegalArgumentException if the event has none that fits; its message is coded
     */
    Object bind(SentEvent event, String listener);

    /** A parameter that receives the event itself. */
    static ListenerParameter event() {
        return new OfEvent();
    }

    /**
     * A parameter that receives the payload.
     *
     * @param parameter its name, for messages
     * @param type its type, in which type variables are resolved
     */
    static ListenerParameter payload(String parameter, Class<?> type) {
        return new OfPayload(new Target(parameter, type));
    }

    /**
     * A parameter that receives the argument of a name.
     *
     * @param parameter its own name, for messages
     * @param type its type, in which type variables are resolved
     */
    static ListenerParameter argument(String name, String parameter, Class<?> type) {
        return new OfArgument(name, new Target(parameter, type));
    }

    /**
     * What a value has to be to fit.
     *
     * @param boxed the type, or the class of its objects where it is primitive
     */
    record Target(String parameter, Class<?> type, Class<?> boxed) {

        Target(String parameter, Class<?> type) {
            this(parameter, type, ListenerParameter.boxed(type));
        }

        boolean fits(Object value) {
            return value == null ? !type.isPrimitive() : boxed.isInstance(value);
        }
    }

    record OfEvent() implements ListenerParameter {

        @Override
        public Object bind(SentEvent event, String listener) {
            return event;
        }
    }

    record OfPayload(Target target) implements ListenerParameter {

        @Override
        public Object bind(SentEvent event, String listener) {
            var value = event.payload();
            if (!target.fits(value)) {
                throw new IllegalArgumentException(Messages.PAYLOAD_DOES_NOT_FIT.text(
                        event.name(), listener, typeOf(value), target.type().getTypeName()));
            }
            return value;
        }
    }

    record OfArgument(String name, Target target) implements ListenerParameter {

        @Override
        public Object bind(SentEvent event, String listener) {
            var value = event.argument(name);
            if (value == null && !event.hasArgument(name)) {
                throw new IllegalArgumentException(Messages.ARGUMENT_MISSING.text(
                        event.name(),
                        listener,
                        name,
                        target.type().getTypeName(),
                        event.arguments().isEmpty()
                                ? "none"
                                : String.join(", ", event.arguments().keySet())));
            }
            if (!target.fits(value)) {
                throw new IllegalArgumentException(Messages.ARGUMENT_DOES_NOT_FIT.text(
                        event.name(),
                        listener,
                        name,
                        typeOf(value),
                        target.type().getTypeName()));
            }
            return value;
        }
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** The value's type and never the value, which may be confidential. */
    private static String typeOf(Object value) {
        return value == null ? "null" : value.getClass().getTypeName();
    }
}
