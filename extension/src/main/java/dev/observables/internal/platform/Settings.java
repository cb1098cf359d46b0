package dev.observables.internal.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The library's settings, read once.
 *
 * <p>The settings of an event or a listener are read by its exact name, when that name is first known.
 *
 * @param reader reads those, of names that may be known at run time only
 */
public record Settings(
        SettingsReader reader,
        boolean enabled,
        String executor,
        int maxInFlight,
        Overflow overflow,
        Duration overflowTimeout,
        Duration awaitTimeout,
        Duration listenerTimeout,
        Duration drainTimeout,
        Duration slowListener,
        int maxDepth,
        Validation validation) {

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

    /** The keys that tell applications and nodes apart; their defaults are the server's. */
    public static final List<String> IDENTITY_KEYS = List.of("observables.application", "observables.node");

    /** Reads all keys; each unreadable value is reported to {@code errors} and replaced by its default. */
    public Settings(Configuration configuration, Consumer<String> errors) {
        this(new SettingsReader(configuration, errors));
    }

    private Settings(SettingsReader reader) {
        this(
                reader,
                reader.read("observables.enabled", SettingType.FLAG, true),
                reader.read("observables.executor", SettingType.JNDI_NAME, DEFAULT_EXECUTOR),
                reader.read("observables.max-in-flight", SettingType.COUNT, 10_000),
                reader.read("observables.overflow", SettingType.oneOf(Overflow.values()), Overflow.WAIT),
                reader.read("observables.overflow-timeout", SettingType.DURATION, Duration.ofSeconds(5)),
                reader.read("observables.await-timeout", SettingType.DURATION, Duration.ofSeconds(30)),
                reader.read("observables.listener-timeout", SettingType.DURATION, Duration.ofHours(1)),
                reader.read("observables.drain-timeout", SettingType.DURATION, Duration.ofSeconds(10)),
                reader.read("observables.slow-listener", SettingType.DURATION, Duration.ofSeconds(5)),
                reader.read("observables.max-depth", SettingType.COUNT, 32),
                reader.read("observables.validation", SettingType.oneOf(Validation.values()), Validation.WARN));
    }

    /** Empty if the configuration fails: the default, true, holds then until it can be asked again. */
    public Optional<Boolean> eventEnabled(String event) {
        return reader.readIfAvailable("observables.event.\"" + event + "\".enabled", SettingType.FLAG, true);
    }

    public boolean listenerEnabled(String listener) {
        return reader.read("observables.listener.\"" + listener + "\".enabled", SettingType.FLAG, true);
    }

    public String listenerExecutor(String listener) {
        return reader.read("observables.listener.\"" + listener + "\".executor", SettingType.JNDI_NAME, executor);
    }

    /** What a listener's key says of its being durable; empty if it says nothing. */
    public Optional<Boolean> listenerDurable(String listener) {
        return reader.find("observables.listener.\"" + listener + "\".durable", SettingType.FLAG, () -> {});
    }

    /**
     * What an event's key says of its listeners' being durable; empty if it says nothing.
     *
     * @param event a name or a pattern
     * @param ifUnavailable run if the configuration fails
     */
    public Optional<Boolean> eventDurable(String event, Runnable ifUnavailable) {
        return reader.find("observables.event.\"" + event + "\".durable", SettingType.FLAG, ifUnavailable);
    }

    /** The name that the configuration gives the application; empty if it gives none. */
    public Optional<String> application() {
        return reader.find("observables.application", SettingType.TEXT, () -> {});
    }

    /** The name that the configuration gives the node; empty if it gives none. */
    public Optional<String> node() {
        return reader.find("observables.node", SettingType.TEXT, () -> {});
    }

    /** The setting of an add-on. */
    public Duration duration(String key, Duration byDefault) {
        return reader.read(key, SettingType.DURATION, byDefault);
    }

    /** The setting of an add-on. */
    public int count(String key, int byDefault) {
        return reader.read(key, SettingType.COUNT, byDefault);
    }

    /** The setting of an add-on. */
    public String text(String key, String byDefault) {
        return reader.read(key, SettingType.TEXT, byDefault);
    }

    /** The setting of an add-on: one of the default's constants. */
    public <E extends Enum<E>> E choice(String key, E byDefault) {
        var constants = byDefault.getDeclaringClass().getEnumConstants();
        return reader.read(key, SettingType.oneOf(constants), byDefault);
    }

    /**
     * Replaces each <code>${key:default}</code> in an event's name.
     *
     * @param missing is given each key that has neither a value nor a default
     * @return empty if a key is missing or cannot be read
     */
    public Optional<String> resolve(String name, Consumer<String> missing) {
        return reader.resolve(name, missing);
    }

    /** All keys of the configuration, whatever they belong to; those of environment variables need not be among them. */
    public Set<String> keys() {
        return reader.keys();
    }

    /**
     * Reports the keys that could not be read so far because the configuration itself failed. Whatever fails from now on,
     * for a name first used at run time, is logged once and reaches no sender.
     */
    public void endDeployment() {
        reader.endDeployment();
    }
}
