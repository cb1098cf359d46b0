package dev.observables.outbox.internal.json;

import dev.observables.outbox.PayloadFormat;
import dev.observables.spi.JournalException;
import jakarta.json.spi.JsonProvider;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The text of an event's payload and arguments: one object of JSON. It is safe for use by several threads. */
public final class StoredPayloads {

    static final String PAYLOAD = "payload";
    static final String ARGUMENTS = "arguments";

    private final PayloadFormat format;
    private final JsonProvider json = JsonProvider.provider();

    /**
     * Creates the texts.
     *
     * @param format a {@link LibraryFormat}, which writes and reads the values
     */
    public StoredPayloads(PayloadFormat format) {
        this.format = format;
    }

    /**
     * Writes payload and arguments.
     *
     * @throws JournalException if one of them cannot be written; the message names the class and the place in it
     */
    public String write(@Nullable Object payload, Map<String, @Nullable Object> arguments) {
        var members = new StringJoiner(",", "{", "}");
        arguments.forEach((name, argument) -> members.add(json.createValue(name) + ":" + format.write(argument)));
        return "{\"" + PAYLOAD + "\":" + format.write(payload) + ",\"" + ARGUMENTS + "\":" + members + "}";
    }

    /** Reads a text, but not before one of its values is asked for. */
    public StoredPayload read(String text) {
        return new StoredPayload(text, format, json);
    }
}
