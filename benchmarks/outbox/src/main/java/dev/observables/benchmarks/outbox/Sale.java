package dev.observables.benchmarks.outbox;

import java.io.Serializable;

/** The payload of every event. */
public record Sale(long id, String customer, String item, int cents) implements Serializable {

    static Sale of(long id) {
        return new Sale(id, "customer-" + id % 1000 + "@example.com", "A parcel's label, white, 100 x 150 mm", 1990);
    }
}
