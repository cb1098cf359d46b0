package dev.observables.internal.deployment;

import dev.observables.internal.platform.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the configuration keys in written event names, each name once. */
final class NameResolver {

    private final Settings settings;
    private final Map<String, Resolved> known = new HashMap<>();

    NameResolver(Settings settings) {
        this.settings = settings;
    }

    /**
     * What a written name stands for.
     *
     * @param name empty if a key in it has no value
     * @param missing the keys without a value or a default
     */
    record Resolved(Optional<String> name, List<String> missing) {}

    Resolved resolve(String written) {
        return known.computeIfAbsent(written, any -> {
            var missing = new ArrayList<String>();
            return new Resolved(settings.resolve(written, missing::add), missing);
        });
    }
}
