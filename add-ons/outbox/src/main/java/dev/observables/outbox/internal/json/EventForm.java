package dev.observables.outbox.internal.json;

import dev.observables.ObservableEvent;
import dev.observables.outbox.PayloadFormat;
import dev.observables.spi.JournalException;
import dev.observables.spi.StoredEvent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The event in a delivery as a map that any format can write. Arguments that cannot be stored are left out. */
final class EventForm {

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String TIME = "time";
    private static final String SOURCE = "source";
    private static final String CORRELATION_ID = "correlationId";
    private static final String CAUSATION_ID = "causationId";
    private static final String DEPTH = "depth";
    private static final String KEY = "key";
    private static final String CONTENT = "content";

    private final PayloadFormat format;
    private final Function<@Nullable Object, @Nullable Object> forms;
    private final StoredPayloads payloads;

    EventForm(PayloadFormat format, Function<@Nullable Object, @Nullable Object> forms) {
        this.format = format;
        this.forms = forms;
        this.payloads = new StoredPayloads(format);
    }

    Map<String, @Nullable Object> of(ObservableEvent event) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put(ID, event.id());
        form.put(NAME, event.name());
        form.put(TIME, event.time().toString());
        form.put(SOURCE, event.source());
        form.put(CORRELATION_ID, event.correlationId());
        form.put(CAUSATION_ID, event.causationId());
        form.put(DEPTH, event.depth());
        form.put(KEY, event.key());
        form.put(CONTENT, content(event));
        return form;
    }

    private Map<String, @Nullable Object> content(ObservableEvent event) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        event.arguments().forEach((name, argument) -> {
            if (canBeWritten(argument)) {
                arguments.put(name, forms.apply(argument));
            }
        });
        content.put(StoredPayloads.PAYLOAD, forms.apply(event.payload()));
        content.put(StoredPayloads.ARGUMENTS, arguments);
        return content;
    }

    private boolean canBeWritten(@Nullable Object argument) {
        try {
            format.write(argument);
            return true;
        } catch (JournalException unmappable) {
            return false;
        }
    }

    StoredEvent read(Form form) {
        return new ReadEvent(
                form.text(ID),
                form.text(NAME),
                Instant.parse(form.text(TIME)),
                form.text(SOURCE),
                form.text(CORRELATION_ID),
                form.textOrNull(CAUSATION_ID),
                form.number(DEPTH),
                form.textOrNull(KEY),
                payloads.read(format.write(form.value(CONTENT))));
    }

    private record ReadEvent(
            String id,
            String name,
            Instant time,
            String source,
            String correlationId,
            @Nullable String causationId,
            int depth,
            @Nullable String key,
            StoredPayload content)
            implements StoredEvent {

        @Override
        public int attempt() {
            return 1;
        }

        @Override
        public @Nullable Object payload(Type type) {
            return content.payload(type);
        }

        @Override
        public boolean hasArgument(String name) {
            return content.hasArgument(name);
        }

        @Override
        public @Nullable Object argument(String name, Type type) {
            return content.argument(name, type);
        }

        @Override
        public Map<String, @Nullable Object> arguments() {
            return content.arguments();
        }
    }
}
