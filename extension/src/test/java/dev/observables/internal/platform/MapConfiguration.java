package dev.observables.internal.platform;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A configuration of a test's own. */
public record MapConfiguration(Map<String, String> values) implements Configuration {

    @Override
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public Set<String> keys() {
        return values.keySet();
    }
}
