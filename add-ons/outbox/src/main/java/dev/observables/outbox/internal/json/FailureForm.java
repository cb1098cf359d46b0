package dev.observables.outbox.internal.json;

import dev.observables.outbox.StoredFailure;
import dev.observables.outbox.internal.text.FailureText;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure as a map that any format can write. */
final class FailureForm {

    private static final int MAX_CAUSES = 10;
    private static final String CLASS_NAME = "className";
    private static final String MESSAGE = "message";
    private static final String CAUSE = "cause";

    private FailureForm() {}

    static Map<String, Object> of(Throwable failure) {
        return of(failure, MAX_CAUSES);
    }

    private static Map<String, Object> of(Throwable failure, int causes) {
        var form = of(
                failure instanceof StoredFailure stored ? stored.className() : FailureText.className(failure),
                FailureText.message(failure));
        var cause = causes == 0 ? null : cause(failure);
        if (cause != null) {
            form.put(CAUSE, of(cause, causes - 1));
        }
        return form;
    }

    static Map<String, Object> of(String className, @Nullable String message) {
        var form = new LinkedHashMap<String, Object>();
        form.put(CLASS_NAME, className);
        if (message != null) {
            form.put(MESSAGE, message);
        }
        return form;
    }

    private static @Nullable Throwable cause(Throwable failure) {
        try {
            return failure.getCause();
        } catch (Throwable unprintable) {
            return null;
        }
    }

    static StoredFailure read(@Nullable Object form) {
        var failure = Form.of(form);
        var cause = failure.value(CAUSE);
        return new StoredFailure(
                failure.text(CLASS_NAME), failure.textOrNull(MESSAGE), cause == null ? null : read(cause));
    }

    static Optional<String> problem(Type type) {
        return Types.raw(type).isAssignableFrom(StoredFailure.class)
                ? Optional.empty()
                : Optional.of(
                        "a stored failure is a dev.observables.outbox.StoredFailure. Use that type, RuntimeException, Exception"
                                + " or Throwable instead of " + type.getTypeName());
    }
}
