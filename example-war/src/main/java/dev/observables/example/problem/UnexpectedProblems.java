package dev.observables.example.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Unexpected exceptions, which are logged and not shown to the client. */
@Provider
public class UnexpectedProblems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(UnexpectedProblems.class.getName());

    @Override
    public Response toResponse(Throwable unexpected) {
        LOG.log(Level.ERROR, "A request failed", unexpected);
        return Problem.of(Status.INTERNAL_SERVER_ERROR, "The shop's log says more", null)
                .response();
    }
}
