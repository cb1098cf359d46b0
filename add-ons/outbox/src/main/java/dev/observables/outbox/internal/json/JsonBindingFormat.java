package dev.observables.outbox.internal.json;

import dev.observables.outbox.PayloadFormat;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.JournalException;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outbox's own format: JSON by the rules of Jakarta JSON Binding, the same on every implementation of it. It is safe for use by
 * several threads. What it throws is a {@link JournalException}, with a code and without anything of a payload.
 */
public final class JsonBindingFormat implements PayloadFormat, AutoCloseable {

    private static final String TOO_DEEP = "objects are nested too deep, or contain each other";

    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private final Jsonb jsonb;
    private final JsonProvider json;
    private final Mappings mappings;

    private JsonBindingFormat(Jsonb jsonb, JsonProvider json) {
        this.jsonb = jsonb;
        this.json = json;
        this.mappings = new Mappings(jsonb);
    }

    /**
     * Creates the format with the implementation that the thread's context class loader finds.
     *
     * @throws JournalException if there is none that works
     */
    public static JsonBindingFormat create() {
        try {
            var jsonb = JsonbBuilder.create();
            if (!"{\"works\":true}".equals(jsonb.toJson(java.util.Map.of("works", true)))) {
                throw new IllegalStateException(jsonb.getClass().getName() + " writes something else than JSON");
            }
            return new JsonBindingFormat(jsonb, JsonProvider.provider());
        } catch (RuntimeException | LinkageError missing) {
            throw new JournalException(OutboxMessages.NO_JSON_BINDING.text(missing), missing);
        }
    }

    @Override
    public String write(@Nullable Object value) {
        return attempt(
                OutboxMessages.CANNOT_BE_STORED,
                value == null ? "null" : value.getClass().getName(),
                () -> withoutHalfCharacters(pass().write(value).toString()));
    }

    @Override
    public @Nullable Object read(String text, Type type) {
        return attempt(OutboxMessages.CANNOT_BE_READ, type.getTypeName(), () -> pass().read(parsed(text), type));
    }

    /** A half of a surrogate pair has no form in UTF-8, so not every database keeps it. */
    private static String withoutHalfCharacters(String text) {
        return HALF_CHARACTER
                .matcher(text)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    private JsonValue parsed(String text) {
        try (var reader = json.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException withTheTextInItsMessage) {
            throw new Unmappable("it is no JSON");
        }
    }

    @Override
    public Optional<String> problem(Type type) {
        try {
            pass().check(type);
            return Optional.empty();
        } catch (Unmappable problem) {
            return Optional.of(problem.description());
        } catch (RuntimeException | LinkageError | StackOverflowError unreadable) {
            return Optional.of("its class cannot be examined (" + unreadable + ")");
        }
    }

    private static <T extends @Nullable Object> T attempt(OutboxMessages problem, String type, Supplier<T> action) {
        try {
            return action.get();
        } catch (Unmappable unmappable) {
            throw new JournalException(problem.text(type, unmappable.description()));
        } catch (StackOverflowError tooDeep) {
            throw new JournalException(problem.text(type, TOO_DEEP));
        } catch (RuntimeException | LinkageError withValuesInItsMessage) {
            throw new JournalException(
                    problem.text(type, withValuesInItsMessage.getClass().getName()));
        }
    }

    private Pass pass() {
        return new Pass(mappings, json);
    }

    @Override
    public void close() {
        try {
            jsonb.close();
        } catch (Exception unusable) {
            // Nothing reads or writes any more
        }
    }
}
