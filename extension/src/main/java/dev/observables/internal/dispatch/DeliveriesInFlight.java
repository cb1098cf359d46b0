package dev.observables.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The deliveries in flight, to be looked through now and then. Adding one is a push and removing one a write, because both
 * happen for every event; what is removed leaves an empty entry, which is unlinked with many others.
 */
final class DeliveriesInFlight {

    private final int entriesLeft;
    /** Guards unlinking; entries are added without it. */
    private final ReentrantLock unlinking = new ReentrantLock();

    private final AtomicReference<Entry> newest = new AtomicReference<>();
    /** The number of the entry at which the next unlinking is due. */
    private volatile long due;

    DeliveriesInFlight() {
        this(1_024);
    }

    /** @param entriesLeft how many entries are pushed before the empty ones are unlinked */
    DeliveriesInFlight(int entriesLeft) {
        this.entriesLeft = entriesLeft;
        this.due = entriesLeft;
    }

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
                unlink(any -> {});
            } finally {
                unlinking.unlock();
            }
        }
    }

    /** Those that are in flight when this returns. */
    List<EventDelivery> list() {
        return list(any -> true);
    }

    /**
     * Those of them that meet a condition. If each delivery can only cease to meet it, an empty list is true of one moment,
     * whatever one delivery's listeners have sent meanwhile.
     */
    List<EventDelivery> list(Predicate<EventDelivery> condition) {
        var deliveries = new ArrayList<EventDelivery>();
        unlinking.lock();
        try {
            unlink(delivery -> {
                if (condition.test(delivery)) {
                    deliveries.add(delivery);
                }
            });
        } finally {
            unlinking.unlock();
        }
        return deliveries;
    }

    /** Goes through all entries, and through those that are added meanwhile, until there are no more. */
    private void unlink(Consumer<EventDelivery> visitor) {
        Entry seen = null;
        long inFlight = 0;
        for (var last = newest.get(); last != seen; last = newest.get()) {
            inFlight += unlink(last, seen, visitor);
            due = last.number + Math.max(entriesLeft, 2 * inFlight);
            seen = last;
        }
    }

    /** Unlinks the empty entries but for the newest, which new ones are pushed on; the rest is counted. */
    private static int unlink(Entry newest, Entry end, Consumer<EventDelivery> visitor) {
        int inFlight = 0;
        var kept = newest;
        for (var entry = newest; entry != end; entry = entry.older) {
            var delivery = entry.get();
            if (delivery != null) {
                inFlight++;
                visitor.accept(delivery);
                if (entry != kept) {
                    kept.older = entry;
                    kept = entry;
                }
            }
        }
        kept.older = end;
        return inFlight;
    }
}
