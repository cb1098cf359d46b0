package dev.observables.internal.platform;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads typed values, and reports each that is not of its key's type. Nothing else asks the configuration for a key, and
 * nothing that it throws gets further than here.
 */
final class SettingsReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?<key>[^:}]+)(:(?<default>[^}]*))?}");

    private final Configuration configuration;
    private final Consumer<String> errors;
    private final SourceFailures failures;

    /** What the configuration says of a key; null if it failed. */
    private record Answer(Optional<String> value) {

        static final Answer NO_VALUE = new Answer(Optional.empty());
        static final Answer FAILURE = new Answer(null);

        boolean isFailure() {
            return value == null;
        }
    }

    SettingsReader(Configuration configuration, Consumer<String> errors) {
        this.configuration = configuration;
        this.errors = errors;
        this.failures = new SourceFailures(errors);
    }

    /** The key's value, or the default if it has none or one that cannot be read. */
    <T> T read(String key, SettingType<T> type, T byDefault) {
        return readIfAvailable(key, type, byDefault).orElse(byDefault);
    }

    /** The same, but empty if the configuration fails, so that it can be asked again later. */
    <T> Optional<T> readIfAvailable(String key, SettingType<T> type, T byDefault) {
        var answer = ask(key);
        return answer.isFailure()
                ? Optional.empty()
                : Optional.of(
                        answer.value().flatMap(value -> parse(key, value, type)).orElse(byDefault));
    }

    /**
     * The key's value; empty if it has none or one that cannot be read.
     *
     * @param ifUnavailable run if the configuration fails
     */
    <T> Optional<T> find(String key, SettingType<T> type, Runnable ifUnavailable) {
        var answer = ask(key);
        if (answer.isFailure()) {
            ifUnavailable.run();
            return Optional.empty();
        }
        return answer.value().flatMap(value -> parse(key, value, type));
    }

    /** Replaces each <code>${key:default}</code>; empty if a key has neither a value nor a default, or cannot be read. */
    Optional<String> resolve(String name, Consumer<String> missing) {
        if (!name.contains("${")) {
            return Optional.of(name);
        }
        var resolved = new StringBuilder();
        var placeholder = PLACEHOLDER.matcher(name);
        boolean isComplete = true;
        while (placeholder.find()) {
            var key = placeholder.group("key");
            var answer = ask(key);
            var value = answer.isFailure()
                    ? Optional.<String>empty()
                    : answer.value().or(() -> Optional.ofNullable(placeholder.group("default")));
            if (value.isEmpty() && !answer.isFailure()) {
                missing.accept(key);
            }
            isComplete &= value.isPresent();
            placeholder.appendReplacement(resolved, Matcher.quoteReplacement(value.orElse("")));
        }
        placeholder.appendTail(resolved);
        return isComplete ? Optional.of(resolved.toString()) : Optional.empty();
    }

    /** The known keys; those of environment variables need not be among them. */
    Set<String> keys() {
        try {
            return configuration.keys();
        } catch (Throwable failure) {
            failures.add("the list of all keys", failure, 0);
            return Set.of();
        }
    }

    /** Reports what has failed so far; what fails from now on is logged. */
    void endDeployment() {
        failures.endDeployment();
    }

    private <T> Optional<T> parse(String key, String value, SettingType<T> type) {
        var parsed = type.parse(value);
        if (parsed.isEmpty()) {
            errors.accept(Messages.INVALID_SETTING.text(key, value, type.expected()));
        }
        return parsed;
    }

    private Answer ask(String key) {
        if (failures.isPaused()) {
            return Answer.FAILURE;
        }
        long begin = System.nanoTime();
        try {
            return new Answer(configuration.value(key));
        } catch (Throwable failure) {
            // all of it: a source may be written in a language without checked exceptions
            if (isOfValue(failure) && !failures.isDeployed()) {
                errors.accept(Messages.INVALID_SETTING.text(key, failure, "a readable value"));
                return Answer.NO_VALUE;
            }
            failures.add(key, failure, System.nanoTime() - begin);
            return Answer.FAILURE;
        }
    }

    /** MicroProfile Config throws these for an expression without a value, and for one that never ends. */
    private static boolean isOfValue(Throwable failure) {
        return failure instanceof NoSuchElementException || failure instanceof IllegalArgumentException;
    }
}
