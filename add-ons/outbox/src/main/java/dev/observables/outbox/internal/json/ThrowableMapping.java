package dev.observables.outbox.internal.json;

import dev.observables.outbox.StoredFailure;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;

/** The mapping of failures: class name, message and causes, which are read as a {@link StoredFailure}. */
final class ThrowableMapping implements Mapping {

    @Override
    public JsonValue write(Object value, Mapper mapper) {
        return mapper.write(FailureForm.of((Throwable) value));
    }

    @Override
    public Object read(JsonValue json, Type type, Mapper mapper) {
        return FailureForm.read(mapper.read(json, Object.class));
    }

    @Override
    public void check(Type type, Mapper mapper) {
        FailureForm.problem(type).ifPresent(problem -> {
            throw new Unmappable(problem);
        });
    }
}
