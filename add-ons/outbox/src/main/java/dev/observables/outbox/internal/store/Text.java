package dev.observables.outbox.internal.store;

import org.jspecify.annotations.Nullable;

/** Texts as they fit into columns. */
final class Text {

    private Text() {}

    /** The first characters of a text, without half a surrogate pair at the end. */
    static @Nullable String shortened(@Nullable String text, int length) {
        if (text == null || text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
