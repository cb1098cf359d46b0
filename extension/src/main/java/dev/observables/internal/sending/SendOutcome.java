package dev.observables.internal.sending;

import dev.observables.internal.platform.OptionalApis;
import java.lang.reflect.Method;

/** Where a JAX-RS method says its outcome, if it does not say so by what it returns. */
public final class SendOutcome {

    private SendOutcome() {}

    /** The position of a method's {@code AsyncResponse} parameter, or -1. By name, because the class may be missing. */
    public static int asyncResponse(Method method) {
        var parameterTypes = method.getParameterTypes();
        for (int i = 0; i < parameterTypes.length; i++) {
            if (OptionalApis.is(parameterTypes[i], OptionalApis.ASYNC_RESPONSE)) {
                return i;
            }
        }
        return -1;
    }
}
