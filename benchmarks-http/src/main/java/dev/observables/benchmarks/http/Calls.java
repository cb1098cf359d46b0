package dev.observables.benchmarks.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How often listeners were called in this application. */
@ApplicationScoped
public class Calls {

    private final LongAdder count = new LongAdder();

    /** What every listener does, and all that it does. */
    public void count(String parcel) {
        Objects.requireNonNull(parcel);
        count.increment();
    }

    public long count() {
        return count.sum();
    }
}
