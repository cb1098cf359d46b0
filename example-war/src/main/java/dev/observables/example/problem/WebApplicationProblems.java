package dev.observables.example.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Requests that the server itself refuses, such as those for an unknown path or media type. */
@Provider
public class WebApplicationProblems implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException refused) {
        var response = refused.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        // not the exception's message: it is the server's own and may reveal internals
        var status = response.getStatusInfo();
        return Response.fromResponse(response)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(status, status.getReasonPhrase(), null))
                .build();
    }
}
