package dev.observables.internal.sending;

import dev.observables.internal.platform.OptionalApis;
import jakarta.ws.rs.core.Response;

/** JAX-RS responses as results of sending methods, where JAX-RS exists. */
final class Responses {

    private static final int LOWEST_ERROR = 400;
    private static final boolean EXIST = OptionalApis.exists(OptionalApis.RESPONSE);

    private Responses() {}

    static boolean isResponse(Object value) {
        return EXIST && JaxRs.isResponse(value);
    }

    static Result result(Object response) {
        return JaxRs.result(response);
    }

    /** In a class of its own, which is loaded only where JAX-RS exists. */
    private static final class JaxRs {

        static boolean isResponse(Object value) {
            return value instanceof Response;
        }

        static Result result(Object value) {
            var response = (Response) value;
            return response.getStatus() >= LOWEST_ERROR
                    ? new Result.Failed(response)
                    : new Result.Succeeded(response.getEntity());
        }
    }
}
