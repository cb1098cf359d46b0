package dev.observables.internal.platform;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the value of a key can be.
 *
 * @param expected completes the sentence "the value is not ..."
 * @param parser answers null, or throws what parsing throws, for a value that is not of this type
 */
record SettingType<T>(String expected, Function<String, T> parser) {

    private static final Set<String> TRUE = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "off", "0");

    static final SettingType<Boolean> FLAG = new SettingType<>("true or false", SettingType::flag);
    static final SettingType<String> JNDI_NAME =
            new SettingType<>("a JNDI name", value -> value.isEmpty() ? null : value);
    static final SettingType<String> TEXT =
            new SettingType<>("a text that is not empty", value -> value.isEmpty() ? null : value);
    static final SettingType<Integer> COUNT =
            new SettingType<>("a whole number from 1 to 1000000000", SettingType::count);
    static final SettingType<Duration> DURATION =
            new SettingType<>("a duration of ISO 8601, such as PT5S", SettingType::duration);

    static <E extends Enum<E>> SettingType<E> oneOf(E[] values) {
        var words = Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return new SettingType<>("one of " + String.join(", ", words), value -> choice(values, words, value));
    }

    /** Empty if the text, but for blanks around it, is no value of this type. */
    Optional<T> parse(String text) {
        try {
            return Optional.ofNullable(parser.apply(text.strip()));
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Boolean flag(String value) {
        var word = value.toLowerCase(Locale.ROOT);
        return TRUE.contains(word) ? Boolean.TRUE : FALSE.contains(word) ? Boolean.FALSE : null;
    }

    private static Integer count(String value) {
        int number = Integer.parseInt(value);
        return number >= 1 && number <= 1_000_000_000 ? number : null;
    }

    private static Duration duration(String value) {
        var duration = Duration.parse(value);
        // every wait is measured in nanoseconds as a long
        return duration.isNegative() || duration.toDays() > 36_500 ? null : duration;
    }

    private static <E> E choice(E[] values, List<String> words, String value) {
        int index = words.indexOf(value.toLowerCase(Locale.ROOT));
        return index < 0 ? null : values[index];
    }
}
