package dev.observables.outbox.internal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries to one listener that are called one after another.
 *
 * @param listener the listener's stored name
 * @param name what their key is stored as
 */
public record Lane(String listener, String name) {

    private static final int LENGTH = 200;
    private static final int BEGINNING = 130;

    /** The lane of an event's key; null if it has none. */
    public static @Nullable Lane of(String listener, @Nullable String key) {
        var name = name(key);
        return name == null ? null : new Lane(listener, name);
    }

    /** The lane of a key. A key that is too long for an index is stored with its digest in the place of its end. */
    static @Nullable String name(@Nullable String key) {
        if (key == null || key.length() <= LENGTH) {
            return key;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Text.shortened(key, BEGINNING) + '#' + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
