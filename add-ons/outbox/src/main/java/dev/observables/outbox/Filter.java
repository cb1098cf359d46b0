package dev.observables.outbox;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which stored deliveries are meant: those that meet all of its conditions. Filters are immutable: each method that adds a
 * condition returns another filter, and replaces an earlier condition of its kind.
 *
 * <pre>{@code
 * Filter.all().event("order_*").since(yesterday).limit(50)
 * }</pre>
 *
 * <p>Specification: clause OBS-11.7.
 *
 * @see Outbox
 * @since 1.0
 */
public final class Filter {

    private static final int DEFAULT_LIMIT = 1000;
    private static final Filter ALL = new Filter(null, null, null, null, null, DEFAULT_LIMIT);

    private final @Nullable String event;
    private final @Nullable String listener;
    private final @Nullable String key;
    private final @Nullable String id;
    private final @Nullable Instant since;
    private final int limit;

    private Filter(
            @Nullable String event,
            @Nullable String listener,
            @Nullable String key,
            @Nullable String id,
            @Nullable Instant since,
            int limit) {
        this.event = event;
        this.listener = listener;
        this.key = key;
        this.id = id;
        this.since = since;
        this.limit = limit;
    }

    /**
     * Returns a filter without conditions, and with the default limit of 1000.
     *
     * @return the filter
     */
    public static Filter all() {
        return ALL;
    }

    /**
     * Returns this filter for events of a name.
     *
     * @param pattern the name, in which {@code *} stands for any run of characters
     * @return the filter
     */
    public Filter event(String pattern) {
        return new Filter(Objects.requireNonNull(pattern, "pattern"), listener, key, id, since, limit);
    }

    /**
     * Returns this filter for listeners of a name.
     *
     * @param pattern the stored name, in which {@code *} stands for any run of characters
     * @return the filter
     */
    public Filter listener(String pattern) {
        return new Filter(event, Objects.requireNonNull(pattern, "pattern"), key, id, since, limit);
    }

    /**
     * Returns this filter for events of a key.
     *
     * @param exactKey the key
     * @return the filter
     */
    public Filter key(String exactKey) {
        return new Filter(event, listener, Objects.requireNonNull(exactKey, "exactKey"), id, since, limit);
    }

    /**
     * Returns this filter for one event.
     *
     * @param eventId the event's id
     * @return the filter
     */
    public Filter id(String eventId) {
        return new Filter(event, listener, key, Objects.requireNonNull(eventId, "eventId"), since, limit);
    }

    /**
     * Returns this filter for events that were sent at a time or later.
     *
     * @param earliest the time
     * @return the filter
     */
    public Filter since(Instant earliest) {
        return new Filter(event, listener, key, id, Objects.requireNonNull(earliest, "earliest"), limit);
    }

    /**
     * Returns this filter for at most so many deliveries.
     *
     * @param most the number, from 1 on
     * @return the filter
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Filter limit(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("The limit is " + most + ", and has to be 1 or more.");
        }
        return new Filter(event, listener, key, id, since, most);
    }

    /**
     * Returns the pattern for the event's name.
     *
     * @return the pattern, or null if the name does not matter
     */
    public @Nullable String event() {
        return event;
    }

    /**
     * Returns the pattern for the listener's stored name.
     *
     * @return the pattern, or null if the name does not matter
     */
    public @Nullable String listener() {
        return listener;
    }

    /**
     * Returns the event's key.
     *
     * @return the key, or null if it does not matter
     */
    public @Nullable String key() {
        return key;
    }

    /**
     * Returns the event's id.
     *
     * @return the id, or null if it does not matter
     */
    public @Nullable String id() {
        return id;
    }

    /**
     * Returns the earliest time at which the event was sent.
     *
     * @return the time, or null if it does not matter
     */
    public @Nullable Instant since() {
        return since;
    }

    /**
     * Returns how many deliveries are meant at most.
     *
     * @return the number
     */
    public int limit() {
        return limit;
    }

    /** Such as {@code event=order_*, limit=1000}. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        append(text, "event", event);
        append(text, "listener", listener);
        append(text, "key", key);
        append(text, "id", id);
        append(text, "since", since);
        append(text, "limit", limit);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : ", ").append(name).append('=').append(value);
        }
    }
}
