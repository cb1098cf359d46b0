package dev.observables.benchmarks.outbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arguments of the form {@code key=value}; a key that is not known is an error. */
record Options(Map<String, String> values) {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("measures", "HELD,THROUGHPUT,DRAIN,DRAIN_OF_THREE,LATENCY,IDLE"),
            Map.entry("contenders", ""),
            Map.entry("database", "POSTGRESQL"),
            Map.entry("rounds", "3"),
            Map.entry("listeners", "1,4,16"),
            Map.entry("folder", "target/databases"),
            Map.entry("jvm", "-Xmx1g"),
            Map.entry("url", ""),
            Map.entry("node", "node0"),
            Map.entry("deliveries", "100000"),
            Map.entry("warmup", "20000"),
            Map.entry("senders", "4"),
            Map.entry("threads", "8"),
            Map.entry("connections", "20"),
            Map.entry("rate", "100"),
            Map.entry("seconds", "30"),
            Map.entry("in-flight", "4000"),
            Map.entry("window", "60"),
            Map.entry("statements", "false"));

    static Options of(String... arguments) {
        var values = new LinkedHashMap<>(DEFAULTS);
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            if (parts.length < 2 || !DEFAULTS.containsKey(parts[0])) {
                throw new IllegalArgumentException(argument + ": known are " + DEFAULTS.keySet());
            }
            values.put(parts[0], parts[1]);
        }
        return new Options(values);
    }

    Options with(String key, Object value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(key, value.toString());
        return new Options(changed);
    }

    String text(String key) {
        return values.get(key);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    List<String> list(String key) {
        return Arrays.stream(text(key).split(","))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    List<String> toArguments() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }
}
