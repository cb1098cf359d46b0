package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.protocol.DeliveryCall.Origin;
import dev.observables.outbox.internal.store.Claim;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The deliveries that this node has in its hands. Each is entered before its row is this node's, and removed when the row is
 * not any more: a row of this node that is not here belongs to nobody who would end it.
 */
final class HeldDeliveries {

    private final Map<Key, DeliveryCall> calls = new ConcurrentHashMap<>();
    private final AtomicInteger claimed = new AtomicInteger();

    private record Key(String eventId, String listener) {

        static Key of(Claim claim) {
            return new Key(claim.eventId(), claim.listener());
        }
    }

    void add(DeliveryCall call) {
        calls.put(Key.of(call.claim()), call);
        if (call.origin() != Origin.STORED) {
            claimed.incrementAndGet();
        }
    }

    /** The delivery may be held anew by now, under another token. */
    void remove(DeliveryCall call) {
        boolean wasHeld = calls.remove(Key.of(call.claim()), call);
        if (wasHeld && call.origin() != Origin.STORED) {
            claimed.decrementAndGet();
        }
    }

    int size() {
        return calls.size();
    }

    /** How many of them were claimed: those that were stored here do not take their room. */
    int claimed() {
        return claimed.get();
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** The claims that nobody here holds. */
    List<Claim> lost(Collection<Claim> ofThisNode) {
        return ofThisNode.stream()
                .filter(claim -> !calls.containsKey(Key.of(claim)))
                .toList();
    }
}
