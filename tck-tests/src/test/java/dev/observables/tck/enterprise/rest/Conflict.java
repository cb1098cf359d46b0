package dev.observables.tck.enterprise.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A failure whose mapper answers with status 409. */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    Conflict(String message) {
        super(message);
    }

    /** Makes the answer. */
    @Provider
    public static class Mapper implements ExceptionMapper<Conflict> {

        @Override
        public Response toResponse(Conflict conflict) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(conflict.getMessage())
                    .build();
        }
    }
}
