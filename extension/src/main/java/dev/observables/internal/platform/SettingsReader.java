package dev.observables.internal.platform;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads typed values, and reports each that is not of its key's type. Nothing else asks the configuration for a key. */
final class SettingsReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?<key>[^:}]+)(:(?<default>[^}]*))?}");

    private final Configuration configuration;
    private final Consumer<String> errors;

    SettingsReader(Configuration configuration, Consumer<String> errors) {
        this.configuration = configuration;
        this.errors = errors;
    }

    /** The key's value, or the default if it has none or one that cannot be read. */
    <T> T read(String key, SettingType<T> type, T byDefault) {
        return value(key).map(value -> parse(key, value, type, byDefault)).orElse(byDefault);
    }

    /** Replaces each <code>${key:default}</code>; empty if a key has neither a value nor a default. */
    Optional<String> resolve(String name, Consumer<String> missing) {
        var resolved = new StringBuilder();
        var placeholder = PLACEHOLDER.matcher(name);
        boolean isComplete = true;
        while (placeholder.find()) {
            var key = placeholder.group("key");
            var value = value(key).or(() -> Optional.ofNullable(placeholder.group("default")));
            if (value.isEmpty()) {
                missing.accept(key);
                isComplete = false;
            }
            placeholder.appendReplacement(resolved, Matcher.quoteReplacement(value.orElse("")));
        }
        placeholder.appendTail(resolved);
        return isComplete ? Optional.of(resolved.toString()) : Optional.empty();
    }

    /** The known keys; those of environment variables need not be among them. */
    Set<String> keys() {
        return configuration.keys();
    }

    private <T> T parse(String key, String value, SettingType<T> type, T byDefault) {
        var parsed = type.parse(value);
        if (parsed.isEmpty()) {
            errors.accept(Messages.INVALID_SETTING.text(key, value, type.expected()));
        }
        return parsed.orElse(byDefault);
    }

    private Optional<String> value(String key) {
        try {
            return configuration.value(key);
        } catch (NoSuchElementException | IllegalArgumentException unreadable) {
            // MicroProfile Config's answers to an expression without a value, or one that never ends
            errors.accept(Messages.INVALID_SETTING.text(key, unreadable.getMessage(), "a readable value"));
            return Optional.empty();
        }
    }
}
