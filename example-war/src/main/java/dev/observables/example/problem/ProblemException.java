package dev.observables.example.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.StatusType;

/** Ends a request with a problem, and rolls its transaction back. */
public class ProblemException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception and its response.
     *
     * @param status the response's status
     * @param detail what is wrong, for the client
     */
    public ProblemException(StatusType status, String detail) {
        super(detail, Problem.of(status, detail, null).response());
    }
}
