package dev.observables.internal.platform;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/**
 * Where settings come from: MicroProfile Config where the server has it; where not, system properties and environment
 * variables, with the mapping of names that MicroProfile Config defines. Its methods throw whatever a source throws.
 */
public interface Configuration {

    Optional<String> value(String key);

    /** The known keys; those of environment variables need not be among them. */
    Set<String> keys();

    /** A key as an environment variable, but for its case. */
    private static String underscored(String key) {
        // without a regular expression, because a deployment reads several keys for each of its names
        var underscored = new StringBuilder(key);
        for (int i = 0; i < key.length(); i++) {
            if (!isLetterOrDigit(key.charAt(i))) {
                underscored.setCharAt(i, '_');
            }
        }
        return underscored.toString();
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    static Configuration ofDeployment() {
        try {
            MicroProfile.checkPresent();
        } catch (LinkageError | IllegalStateException absent) {
            // no API on the class path, or an API without an implementation
            return new JavaSe();
        } catch (RuntimeException | Error failure) {
            return new Unavailable(failure);
        }
        try {
            return MicroProfile.current();
        } catch (Throwable failure) {
            // all of it: a source may be written in a language without checked exceptions
            return new Unavailable(failure);
        }
    }

    /** In a class of its own, which is loaded only where the API exists. */
    final class MicroProfile implements Configuration {

        private final Config config;

        private MicroProfile(Config config) {
            this.config = config;
        }

        /** Looks for an implementation, and for none of its configurations yet. */
        static void checkPresent() {
            ConfigProviderResolver.instance();
        }

        static Configuration current() {
            return new MicroProfile(ConfigProvider.getConfig());
        }

        @Override
        public Optional<String> value(String key) {
            return config.getOptionalValue(key, String.class);
        }

        @Override
        public Set<String> keys() {
            // a source of environment variables may list each under a dotted name too
            var raw = StreamSupport.stream(config.getConfigSources().spliterator(), false)
                    .flatMap(source -> source.getPropertyNames().stream())
                    .collect(Collectors.toSet());
            return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                    .filter(Objects::nonNull)
                    .filter(key -> !raw.contains(underscored(key).toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** MicroProfile Config is present, and gives no configuration: no key has a value that could be relied on. */
    record Unavailable(Throwable cause) implements Configuration {

        @Override
        public Optional<String> value(String key) {
            throw failure();
        }

        @Override
        public Set<String> keys() {
            throw failure();
        }

        private IllegalStateException failure() {
            return new IllegalStateException(
                    "MicroProfile Config gives no configuration: " + Messages.string(cause), cause);
        }
    }

    final class JavaSe implements Configuration {

        /**
         * What the names of the environment variables begin with: a key can only be one of them if it begins in the same way.
         * A deployment reads several keys for each of its names, and has no variable for most of them.
         */
        private final Set<String> firstWords =
                System.getenv().keySet().stream().map(JavaSe::firstWord).collect(Collectors.toSet());

        @Override
        public Optional<String> value(String key) {
            var property = System.getProperty(key);
            var value = property == null && firstWords.contains(firstWord(key))
                    ? inEnvironment(key, underscored(key))
                    : Optional.ofNullable(property);
            return value.filter(text -> !text.isEmpty());
        }

        /** The letters and digits that a name begins with, in upper case. */
        private static String firstWord(String name) {
            int end = 0;
            while (end < name.length() && isLetterOrDigit(name.charAt(end))) {
                end++;
            }
            return name.substring(0, end).toUpperCase(Locale.ROOT);
        }

        private static Optional<String> inEnvironment(String key, String underscored) {
            return Optional.ofNullable(System.getenv(key))
                    .or(() -> Optional.ofNullable(System.getenv(underscored)))
                    .or(() -> Optional.ofNullable(System.getenv(underscored.toUpperCase(Locale.ROOT))));
        }

        @Override
        public Set<String> keys() {
            return System.getProperties().stringPropertyNames();
        }
    }
}
