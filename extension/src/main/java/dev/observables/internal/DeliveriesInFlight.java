package dev.observables.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The deliveries in flight, to be looked through now and then. Adding one is a push and removing one a write, because both
 * happen for every event; what is removed leaves an empty entry, which is unlinked with many others.
 */
final class DeliveriesInFlight {

    private static final int ENTRIES_LEFT = 1_024;

    /** Guards unlinking; entries are added without it. */
    private final ReentrantLock unlinking = new ReentrantLock();

    private final AtomicReference<Entry> newest = new AtomicReference<>();
    /** The number of the entry at which the next unlinking is due. */
    private volatile long due = ENTRIES_LEFT;

    /** One delivery's place; empty when it is over. */
    static final class Entry extends AtomicReference<EventDelivery> {

        private static final long serialVersionUID = 1;

        private transient volatile Entry older;
        private transient long number;

        private Entry(EventDelivery delivery) {
            super(delivery);
        }

        void remove() {
            lazySet(null);
        }
    }

    void add(EventDelivery delivery) {
        var entry = new Entry(delivery);
        delivery.entered(entry);
        Entry before;
        do {
            before = newest.get();
            entry.older = before;
            entry.number = before == null ? 0 : before.number + 1;
        } while (!newest.compareAndSet(before, entry));
        if (entry.number >= due && unlinking.tryLock()) {
            try {
                unlink();
            } finally {
                unlinking.unlock();
            }
        }
    }

    /** Those that are in flight now. */
    List<EventDelivery> list() {
        unlinking.lock();
        try {
            return unlink();
        } finally {
            unlinking.unlock();
        }
    }

    /** Unlinks the empty entries but for the newest, which new ones are pushed on; the rest is returned. */
    private List<EventDelivery> unlink() {
        var deliveries = new ArrayList<EventDelivery>();
        var newestNow = newest.get();
        if (newestNow == null) {
            return deliveries;
        }
        Entry kept = newestNow;
        for (var entry = newestNow; entry != null; entry = entry.older) {
            var delivery = entry.get();
            if (delivery != null) {
                deliveries.add(delivery);
                if (entry != kept) {
                    kept.older = entry;
                    kept = entry;
                }
            }
        }
        kept.older = null;
        due = newestNow.number + Math.max(ENTRIES_LEFT, 2L * deliveries.size());
        return deliveries;
    }
}
