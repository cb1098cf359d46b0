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

    private final SettingsReader reader;

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

    /** Reads all keys; each unreadable value is reported to {@code errors} and replaced by its default. */
    public Settings(Configuration configuration, Consumer<String> errors) {
        reader = new SettingsReader(configuration, errors);
        enabled = reader.read("observables.enabled", SettingType.FLAG, true);
        executor = reader.read("observables.executor", SettingType.JNDI_NAME, DEFAULT_EXECUTOR);
        maxInFlight = reader.read("observables.max-in-flight", SettingType.COUNT, 10_000);
        overflow = reader.read("observables.overflow", SettingType.oneOf(Overflow.values()), Overflow.WAIT);
        overflowTimeout = duration("observables.overflow-timeout", Duration.ofSeconds(5));
        awaitTimeout = duration("observables.await-timeout", Duration.ofSeconds(30));
        listenerTimeout = duration("observables.listener-timeout", Duration.ofHours(1));
        drainTimeout = duration("observables.drain-timeout", Duration.ofSeconds(10));
        slowListener = duration("observables.slow-listener", Duration.ofSeconds(5));
        maxDepth = reader.read("observables.max-depth", SettingType.COUNT, 32);
        validation = reader.read("observables.validation", SettingType.oneOf(Validation.values()), Validation.WARN);
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

    private Duration duration(String key, Duration byDefault) {
        return reader.read(key, SettingType.DURATION, byDefault);
    }
}
