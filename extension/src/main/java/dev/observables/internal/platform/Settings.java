package dev.observables.internal.platform;

import dev.observables.internal.deployment.DeploymentReport;
import dev.observables.internal.dispatch.EventNames;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product's settings, read once. The only reader of the configuration: nothing else asks for a key.
 *
 * <p>The settings of an event or a listener are read here too, by its exact name, when that is first known.
 */
public final class Settings {

    public static final String DEFAULT_EXECUTOR = "java:comp/DefaultManagedExecutorService";

    public enum Overflow {
        WAIT,
        REJECT
    }

    public enum Validation {
        WARN,
        STRICT,
        OFF
    }

    public static final List<String> KEYS = List.of(
            "observables.enabled",
            "observables.executor",
            "observables.max-in-flight",
            "observables.overflow",
            "observables.overflow-timeout",
            "observables.await-timeout",
            "observables.listener-timeout",
            "observables.drain-timeout",
            "observables.slow-listener",
            "observables.max-depth",
            "observables.validation");

    private static final String PREFIX = "observables.";
    private static final Pattern NAMED_KEY = Pattern.compile("observables\\.(event\\.\"(?<event>.+)\"\\.enabled"
            + "|listener\\.\"(?<listener>.+)\"\\.(enabled|executor))");
    private static final Pattern UNQUOTED_KEY =
            Pattern.compile("(observables\\.(?:event|listener)\\.)([^\"]+)(\\.(?:enabled|executor))");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?<key>[^:}]+)(:(?<default>[^}]*))?}");
    private static final Set<String> TRUE = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "off", "0");

    private final Configuration configuration;
    private final Consumer<String> errors;

    public final boolean enabled;
    public final String executor;
    public final int maxInFlight;
    public final Overflow overflow;
    public final Duration overflowTimeout;
    public final Duration awaitTimeout;
    public final Duration listenerTimeout;
    public final Duration drainTimeout;
    public final Duration slowListener;
    public final int maxDepth;
    public final Validation validation;

    /** Reads all keys; each unreadable value is told to {@code errors} and replaced by its default. */
    public Settings(Configuration configuration, Consumer<String> errors) {
        this.configuration = configuration;
        this.errors = errors;
        enabled = flag("observables.enabled");
        executor = jndiName("observables.executor", DEFAULT_EXECUTOR);
        maxInFlight = count("observables.max-in-flight", 10_000);
        overflow = choice("observables.overflow", Overflow.WAIT, Overflow.values());
        overflowTimeout = duration("observables.overflow-timeout", Duration.ofSeconds(5));
        awaitTimeout = duration("observables.await-timeout", Duration.ofSeconds(30));
        listenerTimeout = duration("observables.listener-timeout", Duration.ofHours(1));
        drainTimeout = duration("observables.drain-timeout", Duration.ofSeconds(10));
        slowListener = duration("observables.slow-listener", Duration.ofSeconds(5));
        maxDepth = count("observables.max-depth", 32);
        validation = choice("observables.validation", Validation.WARN, Validation.values());
    }

    public boolean eventEnabled(String event) {
        return flag("observables.event.\"" + event + "\".enabled");
    }

    public boolean listenerEnabled(String listener) {
        return flag("observables.listener.\"" + listener + "\".enabled");
    }

    public String listenerExecutor(String listener) {
        return jndiName("observables.listener.\"" + listener + "\".executor", executor);
    }

    /** Replaces each <code>${key:default}</code>; a key without value or default is told to {@code missing}. */
    public String resolve(String name, Consumer<String> missing) {
        return PLACEHOLDER
                .matcher(name)
                .replaceAll(found -> Matcher.quoteReplacement(placeholder((Matcher) found, missing)));
    }

    /** The keys under {@code observables.} that mean nothing, each with the one it may have been meant to be. */
    public List<String> unknownKeys(Set<String> events, Set<String> listeners) {
        return configuration.keys().stream()
                .filter(key -> key.startsWith(PREFIX) && !KEYS.contains(key))
                .sorted()
                .flatMap(key -> unknown(key, events, listeners).stream())
                .toList();
    }

    private Optional<String> unknown(String key, Set<String> events, Set<String> listeners) {
        var named = NAMED_KEY.matcher(key);
        if (!named.matches()) {
            var unquoted = UNQUOTED_KEY.matcher(key);
            return Optional.of(Messages.UNKNOWN_SETTING.text(
                    key,
                    unquoted.matches()
                            ? " Write the name in quotes: " + unquoted.replaceFirst("$1\"$2\"$3") + "."
                            : DeploymentReport.didYouMean(EventNames.nearest(key, KEYS)) + " README lists all keys."));
        }
        var listener = named.group("listener");
        if (listener != null) {
            return listeners.contains(listener)
                    ? Optional.empty()
                    : Optional.of(Messages.UNKNOWN_SETTING.text(
                            key,
                            " There is no such listener."
                                    + DeploymentReport.didYouMean(EventNames.nearest(listener, listeners))));
        }
        // an event that is not known now may still be sent by program
        var event = named.group("event");
        if (!EventNames.isValid(EventNames.base(event))) {
            return Optional.of(Messages.UNKNOWN_SETTING.text(key, " No event can have this name."));
        }
        return events.contains(event)
                ? Optional.empty()
                : EventNames.nearest(event, events)
                        .map(nearest ->
                                Messages.UNKNOWN_SETTING.text(key, DeploymentReport.didYouMean(Optional.of(nearest))));
    }

    private String placeholder(Matcher found, Consumer<String> missing) {
        var key = found.group("key");
        var value = configured(key).or(() -> Optional.ofNullable(found.group("default")));
        if (value.isEmpty()) {
            missing.accept(key);
        }
        return value.orElse("");
    }

    private String jndiName(String key, String byDefault) {
        return read(key, byDefault, "a JNDI name", value -> value.isEmpty() ? null : value);
    }

    private boolean flag(String key) {
        return read(key, true, "true or false", value -> {
            var word = value.toLowerCase(Locale.ROOT);
            return TRUE.contains(word) ? Boolean.TRUE : FALSE.contains(word) ? Boolean.FALSE : null;
        });
    }

    private int count(String key, int byDefault) {
        return read(key, byDefault, "a whole number from 1 to 1000000000", value -> {
            int number = Integer.parseInt(value);
            return number >= 1 && number <= 1_000_000_000 ? number : null;
        });
    }

    private Duration duration(String key, Duration byDefault) {
        return read(key, byDefault, "a duration of ISO 8601, such as PT5S", value -> {
            var duration = Duration.parse(value);
            // nanoseconds as a long are what every wait is counted in
            return duration.isNegative() || duration.toDays() > 36_500 ? null : duration;
        });
    }

    private <E extends Enum<E>> E choice(String key, E byDefault, E[] values) {
        var words = List.of(values).stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return read(key, byDefault, "one of " + String.join(", ", words), value -> {
            int index = words.indexOf(value.toLowerCase(Locale.ROOT));
            return index < 0 ? null : values[index];
        });
    }

    /** The parser answers null, or throws what parsing throws, for a value that it cannot read. */
    private <T> T read(String key, T byDefault, String expected, Function<String, T> parser) {
        var value = configured(key);
        if (value.isEmpty()) {
            return byDefault;
        }
        T parsed = null;
        try {
            parsed = parser.apply(value.get().strip());
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException unreadable) {
            // told below, as every value is that the parser does not know
        }
        if (parsed == null) {
            errors.accept(Messages.INVALID_SETTING.text(key, value.get(), expected));
            return byDefault;
        }
        return parsed;
    }

    private Optional<String> configured(String key) {
        try {
            return configuration.value(key);
        } catch (NoSuchElementException | IllegalArgumentException unreadable) {
            // MicroProfile Config's answers to an expression without value, or one that never ends
            errors.accept(Messages.INVALID_SETTING.text(key, unreadable.getMessage(), "a readable value"));
            return Optional.empty();
        }
    }
}
