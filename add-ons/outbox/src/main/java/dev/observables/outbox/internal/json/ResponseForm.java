package dev.observables.outbox.internal.json;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/** A response of Jakarta REST, the payload of {@code sendOnFailure}, as a failure: its status and reason. */
final class ResponseForm {

    private static final String RESPONSE = "jakarta.ws.rs.core.Response";

    private ResponseForm() {}

    /** By name, because Jakarta REST may be missing. */
    static boolean isResponse(Class<?> type) {
        return Types.lineage(type).stream().anyMatch(each -> each.getName().equals(RESPONSE));
    }

    static Map<String, Object> of(Object value) {
        var status = ((Response) value).getStatusInfo();
        return FailureForm.of(RESPONSE, "HTTP " + status.getStatusCode() + " " + status.getReasonPhrase());
    }
}
