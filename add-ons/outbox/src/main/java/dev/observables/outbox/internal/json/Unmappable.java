package dev.observables.outbox.internal.json;

import java.util.function.Supplier;

/**
 * Why something cannot be mapped, and where it is. The reason and the place speak of classes, properties and positions, never of
 * what a payload contains; so no exception is the cause, whose message could.
 */
final class Unmappable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PLACE = 200;

    private final String reason;
    private final String place;

    Unmappable(String reason) {
        this(reason, "");
    }

    private Unmappable(String reason, String place) {
        super(reason, null, false, false);
        this.reason = reason;
        this.place = place;
    }

    /** Does something one step further inside: in a property, or at a position. */
    static <T> T at(Object step, Supplier<T> action) {
        try {
            return action.get();
        } catch (Unmappable inside) {
            throw inside.within(step instanceof Integer position ? "[" + position + "]" : step.toString());
        }
    }

    private Unmappable within(String step) {
        if (place.length() > LONGEST_PLACE) {
            return this;
        }
        var separator = place.isEmpty() || place.startsWith("[") || place.startsWith("{") ? "" : ".";
        return new Unmappable(reason, step + separator + place);
    }

    /** The reason, preceded by the place if that is inside. */
    String description() {
        return place.isEmpty() ? reason : place + ": " + reason;
    }
}
