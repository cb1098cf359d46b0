package dev.observables.tck.apps.stressed;

import dev.observables.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts of what was sent, of what listeners know and of what deliveries tell. */
@ApplicationScoped
public class Accounts {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String what) {
        counts.computeIfAbsent(what, any -> new LongAdder()).increment();
    }

    void told(Delivery delivery, Throwable failure) {
        if (failure != null) {
            count(failure.getMessage().startsWith("OBS0405: ") ? "discarded" : "unknown");
            return;
        }
        count("told");
        for (var outcome : delivery.outcomes()) {
            count(outcome.listener() + "." + outcome.status());
        }
    }

    /** A property a line. */
    @Override
    public String toString() {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> count.getKey() + "=" + count.getValue() + "\n")
                        .collect(Collectors.joining());
    }
}
