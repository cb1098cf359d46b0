package dev.observables.internal.sending;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Optional;

/** What a returned value means: success with a payload, failure, or nothing to send. */
public final class SendOutcome {

    private static final int LOWEST_ERROR = 400;
    private static final boolean HAS_JAX_RS = hasJaxRs();

    interface Receiver {

        void succeeded(Object payload);

        /** With the Throwable or the error Response. */
        void failed(Object failure);
    }

    private SendOutcome() {}

    /** Calls one method of the receiver, or none for an empty Optional. */
    static void tell(Object value, Receiver receiver) {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                tell(optional.get(), receiver);
            }
        } else if (HAS_JAX_RS && Responses.isResponse(value)) {
            Responses.tell(value, receiver);
        } else {
            receiver.succeeded(value);
        }
    }

    /** The position of a method's {@code AsyncResponse} parameter, or -1. By name, because the class may be missing. */
    public static int asyncResponse(Method method) {
        var parameterTypes = method.getParameterTypes();
        for (int i = 0; i < parameterTypes.length; i++) {
            if (parameterTypes[i].getName().equals("jakarta.ws.rs.container.AsyncResponse")) {
                return i;
            }
        }
        return -1;
    }

    /** In a class of its own, which is loaded only where JAX-RS exists. */
    private static final class Responses {

        static boolean isResponse(Object value) {
            return value instanceof Response;
        }

        static void tell(Object value, Receiver receiver) {
            var response = (Response) value;
            if (response.getStatus() >= LOWEST_ERROR) {
                receiver.failed(response);
            } else {
                receiver.succeeded(response.getEntity());
            }
        }
    }

    private static boolean hasJaxRs() {
        try {
            Class.forName("jakarta.ws.rs.core.Response", false, SendOutcome.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
