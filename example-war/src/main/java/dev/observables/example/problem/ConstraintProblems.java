package dev.observables.example.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/** Requests that Bean Validation refuses; every wrong field is named. */
@Provider
public class ConstraintProblems implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException violated) {
        var errors = violated.getConstraintViolations().stream()
                .map(ConstraintProblems::error)
                .sorted(Comparator.comparing(Problem.FieldError::field).thenComparing(Problem.FieldError::message))
                .toList();
        return Problem.of(Status.BAD_REQUEST, "Some fields are missing or wrong", errors)
                .response();
    }

    private static Problem.FieldError error(ConstraintViolation<?> violation) {
        var field = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .reduce((first, last) -> last)
                .map(Path.Node::getName)
                .orElse("");
        return new Problem.FieldError(field, violation.getMessage());
    }
}
