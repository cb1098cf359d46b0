package dev.observables.outbox.internal.json;

import dev.observables.outbox.PayloadFormat;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.JournalException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The payload and the arguments of a stored event, each of them read into the type that is asked for, when it is asked for. It is safe
 * for use by several threads. All methods throw a {@link JournalException} if the text cannot be read; {@code toString} has nothing of it.
 */
public final class StoredPayload {

    private final String text;
    private final PayloadFormat format;
    private final JsonProvider json;
    // a benign race: every thread parses the same text
    private @Nullable JsonObject parsed;

    StoredPayload(String text, PayloadFormat format, JsonProvider json) {
        this.text = text;
        this.format = format;
        this.json = json;
    }

    /** The payload as a new object of a type; null if it is null. */
    public @Nullable Object payload(Type type) {
        return read(parsed().getOrDefault(StoredPayloads.PAYLOAD, JsonValue.NULL), type);
    }

    public boolean hasArgument(String name) {
        return members().containsKey(name);
    }

    /** The names of the arguments, in the order in which they were stored. */
    public Set<String> argumentNames() {
        return Collections.unmodifiableSet(members().keySet());
    }

    /** An argument as a new object of a type; null if it is null, or if there is no argument of the name. */
    public @Nullable Object argument(String name, Type type) {
        var value = members().get(name);
        return value == null ? null : read(value, type);
    }

    /** All arguments as maps, lists, strings and numbers. */
    public Map<String, @Nullable Object> arguments() {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        members().forEach((name, value) -> arguments.put(name, read(value, Object.class)));
        return Collections.unmodifiableMap(arguments);
    }

    /** Null is no number: the caller says what is wrong with it. */
    private @Nullable Object read(JsonValue value, Type type) {
        boolean isUnfit = value.getValueType() == ValueType.NULL && type instanceof Class<?> raw && raw.isPrimitive();
        return isUnfit ? null : format.read(value.toString(), type);
    }

    private JsonObject members() {
        return parsed().getJsonObject(StoredPayloads.ARGUMENTS);
    }

    private JsonObject parsed() {
        var object = parsed;
        if (object == null) {
            object = parse();
            parsed = object;
        }
        return object;
    }

    private JsonObject parse() {
        try (var reader = json.createReader(new StringReader(text))) {
            var object = reader.readObject();
            if (object.get(StoredPayloads.PAYLOAD) == null
                    || !(object.get(StoredPayloads.ARGUMENTS) instanceof JsonObject)) {
                throw damaged("a member is missing");
            }
            return object;
        } catch (RuntimeException | StackOverflowError withTheTextInItsMessage) {
            throw withTheTextInItsMessage instanceof JournalException coded
                    ? coded
                    : damaged(withTheTextInItsMessage.getClass().getName());
        }
    }

    private static JournalException damaged(String reason) {
        return new JournalException(OutboxMessages.STORED_TEXT_DAMAGED.text(reason));
    }
}
