package dev.observables.benchmarks.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How often resources and listeners were called in this application. */
@ApplicationScoped
public class Calls {

    private final LongAdder requests = new LongAdder();
    private final LongAdder count = new LongAdder();

    /** What every resource does first. A client may repeat a request whose answer it has not got. */
    public void countRequest() {
        requests.increment();
    }

    /** What every listener does, and all that it does. */
    public void count(String parcel) {
        Objects.requireNonNull(parcel);
        count.increment();
    }

    public long requests() {
        return requests.sum();
    }

    public long count() {
        return count.sum();
    }
}
