package dev.observables.tck.stress;

import dev.observables.Delivery;
import dev.observables.Outcome.Status;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Every call of every send, as the listeners, the deliveries and the senders tell. Counts, and judges nothing. */
final class Ledger {

    static final List<String> LISTENERS =
            List.of("Listeners#first", "Listeners#second", "Listeners#third", "Listeners#fourth");

    /** What became of a send, as its sender knows. */
    enum Sent {
        NOT,
        BY_METHOD,
        BY_PROGRAM,
        ROLLED_BACK
    }

    final long seed;
    final int sends;
    final AtomicLong followUpsSent = new AtomicLong();
    final AtomicLong followUpsHeard = new AtomicLong();
    final AtomicLong failedHeard = new AtomicLong();
    final AtomicLong completedHeard = new AtomicLong();
    final AtomicLong discarded = new AtomicLong();
    private final AtomicIntegerArray sent;
    private final AtomicIntegerArray begun;
    private final AtomicIntegerArray told;
    private final AtomicIntegerArray statuses;

    Ledger(long seed, int sends) {
        this.seed = seed;
        this.sends = sends;
        sent = new AtomicIntegerArray(sends);
        told = new AtomicIntegerArray(sends);
        begun = new AtomicIntegerArray(4 * sends);
        statuses = new AtomicIntegerArray(4 * sends);
    }

    void sent(int send, Sent how) {
        sent.set(send, how.ordinal());
    }

    void begun(int send, int listener) {
        begun.incrementAndGet(4 * send + listener);
    }

    /** By the sender's stage. */
    void told(int send, Delivery delivery) {
        told.incrementAndGet(send);
        note(send, delivery);
    }

    /** By {@code :completed}, which is itself an event that may be rejected. */
    void completed(int send, Delivery delivery) {
        completedHeard.incrementAndGet();
        note(send, delivery);
    }

    private void note(int send, Delivery delivery) {
        for (var outcome : delivery.outcomes()) {
            int listener = LISTENERS.indexOf(outcome.listener());
            // another status by another source is more than any single one
            statuses.accumulateAndGet(
                    4 * send + listener,
                    outcome.status().ordinal() + 1,
                    (old, now) -> old == 0 || old == now ? now : 9);
        }
    }

    Sent how(int send) {
        return Sent.values()[sent.get(send)];
    }

    int timesBegun(int send, int listener) {
        return begun.get(4 * send + listener);
    }

    int timesTold(int send) {
        return told.get(send);
    }

    boolean isKnown(int send, int listener) {
        return statuses.get(4 * send + listener) > 0;
    }

    boolean is(int send, int listener, Status status) {
        return statuses.get(4 * send + listener) == status.ordinal() + 1;
    }

    boolean goesOut(int send) {
        return how(send) == Sent.BY_METHOD || how(send) == Sent.BY_PROGRAM;
    }

    /** In how many cases a call that was neither rejected nor unknown has another status than begun calls have. */
    long contradictions(int listener) {
        return count(send -> switch (how(send)) {
            case NOT, ROLLED_BACK -> timesBegun(send, listener) != 0 || isKnown(send, listener);
            case BY_METHOD, BY_PROGRAM -> isContradiction(send, listener);
        });
    }

    private boolean isContradiction(int send, int listener) {
        int times = timesBegun(send, listener);
        if (!isKnown(send, listener)) {
            return how(send) == Sent.BY_PROGRAM || times > 1;
        }
        if (is(send, listener, Status.REJECTED)) {
            return times != 0;
        }
        var fate = Fate.of(seed, send, listener);
        return times != 1
                || is(send, listener, Status.SUCCEEDED) && fate.isFailure()
                || !is(send, listener, Status.SUCCEEDED) && !is(send, listener, Status.FAILED);
    }

    long failed(int listener) {
        return count(send -> goesOut(send)
                && timesBegun(send, listener) == 1
                && (is(send, listener, Status.FAILED)
                        || !isKnown(send, listener)
                                && Fate.of(seed, send, listener).isFailure()));
    }

    long rejected(int listener) {
        return count(send -> goesOut(send) && timesBegun(send, listener) == 0);
    }

    long called(int listener) {
        return count(send -> timesBegun(send, listener) == 1);
    }

    long goneOut() {
        return count(this::goesOut);
    }

    long count(IntPredicate condition) {
        return IntStream.range(0, sends).filter(condition).count();
    }

    Map<String, Long> senders() {
        var counts = new TreeMap<String, Long>();
        for (var how : Sent.values()) {
            counts.put(how.name(), count(send -> how(send) == how));
        }
        return counts;
    }
}
