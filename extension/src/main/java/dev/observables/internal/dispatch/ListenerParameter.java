package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Messages;
import dev.observables.spi.ParameterMismatchException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.Map;

/**
 * Where one of a listener's parameters gets its value from. A value fits if it is an instance of the parameter's resolved
 * type: values are boxed where the type is primitive and never converted, so that a {@code Character} does not fit an
 * {@code int}. Null fits all but primitive types (OBS-2.6).
 */
public sealed interface ListenerParameter {

    /**
     * The value for the parameter.
     *
     * @throws ParameterMismatchException if the event has none that fits; its message is coded
     * @throws RuntimeException if that of a stored event cannot be read
     */
    Object bind(HeardEvent event, String listener);

    /** The arguments of the event that the parameter may need. */
    default Map<String, Object> arguments(HeardEvent event) {
        return Map.of();
    }

    /** A parameter that receives the event itself. */
    static ListenerParameter event() {
        return new OfEvent();
    }

    /**
     * A parameter that receives the payload.
     *
     * @param parameter its name, for messages
     * @param type its type, in which type variables are resolved
     * @param generic the same with its type arguments
     */
    static ListenerParameter payload(String parameter, Class<?> type, Type generic) {
        return new OfPayload(new Target(parameter, type, generic));
    }

    /**
     * A parameter that receives the argument of a name.
     *
     * @param parameter its own name, for messages
     * @param type its type, in which type variables are resolved
     * @param generic the same with its type arguments
     */
    static ListenerParameter argument(String name, String parameter, Class<?> type, Type generic) {
        return new OfArgument(name, new Target(parameter, type, generic));
    }

    /**
     * What a value has to be to fit.
     *
     * @param boxed the type, or the class of its objects where it is primitive
     */
    record Target(String parameter, Class<?> type, Class<?> boxed, Type generic) {

        Target(String parameter, Class<?> type, Type generic) {
            this(parameter, type, ListenerParameter.boxed(type), generic);
        }

        boolean fits(Object value) {
            return value == null ? !type.isPrimitive() : boxed.isInstance(value);
        }
    }

    record OfEvent() implements ListenerParameter {

        @Override
        public Object bind(HeardEvent event, String listener) {
            return event;
        }

        @Override
        public Map<String, Object> arguments(HeardEvent event) {
            return event.arguments();
        }
    }

    record OfPayload(Target target) implements ListenerParameter {

        @Override
        public Object bind(HeardEvent event, String listener) {
            var value = event.payloadFor(target.generic());
            if (!target.fits(value)) {
                throw new ParameterMismatchException(Messages.PAYLOAD_DOES_NOT_FIT.text(
                        event.name(), listener, typeOf(value), target.type().getTypeName()));
            }
            return value;
        }
    }

    record OfArgument(String name, Target target) implements ListenerParameter {

        @Override
        public Object bind(HeardEvent event, String listener) {
            var value = event.argument(name, target.generic());
            if (value == null && !event.hasArgument(name)) {
                throw new ParameterMismatchException(Messages.ARGUMENT_MISSING.text(
                        event.name(),
                        listener,
                        name,
                        target.type().getTypeName(),
                        event.arguments().isEmpty()
                                ? "none"
                                : String.join(", ", event.arguments().keySet())));
            }
            if (!target.fits(value)) {
                throw new ParameterMismatchException(Messages.ARGUMENT_DOES_NOT_FIT.text(
                        event.name(),
                        listener,
                        name,
                        typeOf(value),
                        target.type().getTypeName()));
            }
            return value;
        }

        @Override
        public Map<String, Object> arguments(HeardEvent event) {
            return event.hasArgument(name)
                    ? Collections.singletonMap(name, event.argument(name, target.generic()))
                    : Map.of();
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** The value's type and never the value, which may be confidential. */
    private static String typeOf(Object value) {
        return value == null ? "null" : value.getClass().getTypeName();
    }
}
