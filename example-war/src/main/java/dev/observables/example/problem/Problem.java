package dev.observables.example.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.List;

/**
 * A problem detail.
 *
 * @param type {@code about:blank}: the status says it all
 * @param title the status in words
 * @param status the status
 * @param detail what is wrong this time
 * @param errors what is wrong with each field, or null
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * What is wrong with a field.
     *
     * @param field the field's name
     * @param message what is wrong with it
     */
    public record FieldError(String field, String message) {}

    static Problem of(StatusType status, String detail, List<FieldError> errors) {
        return new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, errors);
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
