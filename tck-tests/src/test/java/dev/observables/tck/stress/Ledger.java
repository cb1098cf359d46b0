package dev.observables.tck.stress;

import dev.observables.Delivery;
import dev.observables.Outcome;
import dev.observables.Outcome.Status;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Every call of every send, as the listeners, the deliveries and the senders tell. Counts, and judges nothing. In a file
 * it outlives the application that writes it, and another process can read it.
 */
public final class Ledger {

    static final List<String> LISTENERS =
            List.of("Listeners#first", "Listeners#second", "Listeners#third", "Listeners#fourth");

    private static final VarHandle NUMBER = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    /** Of each send: how it was sent, how often it was told, and for each listener how often it began and how it ended. */
    private static final int NUMBERS_OF_A_SEND = 2 + 2 * LISTENERS.size();

    /** The codes of what a call was rejected for. */
    private static final int BY_THE_EXECUTOR = 310;

    private static final int SENT_AT_SHUTDOWN = 314;
    private static final int BEGUN_NEVER = 315;

    private static final int CONTRADICTORY = -1;

    /** What became of a send, as its sender knows. */
    public enum Sent {
        NOT,
        BY_METHOD,
        BY_PROGRAM,
        ROLLED_BACK
    }

    /** What is counted for all sends together. */
    public enum Sum {
        FOLLOW_UPS_SENT,
        FOLLOW_UPS_HEARD,
        COMPLETED_HEARD,
        FAILED_HEARD,
        /** By a stage that told of it, or by the exception that rolled back. */
        DISCARDED
    }

    final long seed;
    final int sends;
    private final ByteBuffer numbers;

    Ledger(long seed, int sends) {
        this(seed, sends, ByteBuffer.allocateDirect(4 * size(sends)));
    }

    private Ledger(long seed, int sends, ByteBuffer numbers) {
        this.seed = seed;
        this.sends = sends;
        this.numbers = numbers;
    }

    /** Opens or begins the ledger of a file. */
    public static Ledger in(Path file, long seed, int sends) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new Ledger(seed, sends, channel.map(MapMode.READ_WRITE, 0, 4L * size(sends)));
        }
    }

    private static int size(int sends) {
        return Sum.values().length + NUMBERS_OF_A_SEND * sends;
    }

    public void sent(int send, Sent how) {
        NUMBER.setVolatile(numbers, place(send, 0), how.ordinal());
    }

    void begun(int send, int listener) {
        increment(place(send, 2 + listener));
    }

    /** By the sender's stage. */
    public void told(int send, Delivery delivery) {
        increment(place(send, 1));
        note(send, delivery);
    }

    /** By {@code :completed}, which is itself an event that may be rejected. */
    void completed(int send, Delivery delivery) {
        add(Sum.COMPLETED_HEARD);
        note(send, delivery);
    }

    public void add(Sum sum) {
        increment(4 * sum.ordinal());
    }

    private void note(int send, Delivery delivery) {
        for (var outcome : delivery.outcomes()) {
            int place = place(send, 2 + LISTENERS.size() + LISTENERS.indexOf(outcome.listener()));
            int noted = noted(outcome);
            int before = (int) NUMBER.compareAndExchange(numbers, place, 0, noted);
            if (before != 0 && before != noted) {
                NUMBER.setVolatile(numbers, place, CONTRADICTORY);
            }
        }
    }

    private static int noted(Outcome outcome) {
        return outcome.status() == Status.REJECTED
                ? Integer.parseInt(outcome.failure().getMessage(), "OBS".length(), "OBS0000".length(), 10)
                : outcome.status().ordinal() + 1;
    }

    private Sent how(int send) {
        return Sent.values()[get(place(send, 0))];
    }

    private int timesTold(int send) {
        return get(place(send, 1));
    }

    private int timesBegun(int send, int listener) {
        return get(place(send, 2 + listener));
    }

    private int noted(int send, int listener) {
        return get(place(send, 2 + LISTENERS.size() + listener));
    }

    private boolean isKnown(int send, int listener) {
        return noted(send, listener) != 0;
    }

    private boolean is(int send, int listener, Status status) {
        return noted(send, listener) == status.ordinal() + 1;
    }

    private boolean isRejected(int send, int listener) {
        return noted(send, listener) > Status.values().length;
    }

    private boolean isRejectedByTheExecutor(int send, int listener) {
        return noted(send, listener) == BY_THE_EXECUTOR;
    }

    private boolean isRefused(int send, int listener) {
        return noted(send, listener) == SENT_AT_SHUTDOWN || noted(send, listener) == BEGUN_NEVER;
    }

    private boolean goesOut(int send) {
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
        if (isRejected(send, listener)) {
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

    /** Also those of which the log alone tells. */
    long rejected(int listener) {
        return count(send -> goesOut(send) && timesBegun(send, listener) == 0);
    }

    long rejectedByTheExecutor(int listener) {
        return count(send -> isRejectedByTheExecutor(send, listener));
    }

    /** At the shutdown. */
    long refused(int listener) {
        return count(send -> isRefused(send, listener));
    }

    long called(int listener) {
        return count(send -> timesBegun(send, listener) == 1);
    }

    long goneOut() {
        return count(this::goesOut);
    }

    public long rolledBack() {
        return count(send -> how(send) == Sent.ROLLED_BACK);
    }

    /** How many stages of sends by program have not completed. */
    public long untold() {
        return count(send -> how(send) == Sent.BY_PROGRAM && timesTold(send) == 0);
    }

    long toldTwice() {
        return count(send -> timesTold(send) > 1);
    }

    public long refused() {
        return IntStream.range(0, LISTENERS.size()).mapToLong(this::refused).sum();
    }

    public long rejectedByTheExecutor() {
        return IntStream.range(0, LISTENERS.size())
                .mapToLong(this::rejectedByTheExecutor)
                .sum();
    }

    long sentByProgram() {
        return count(send -> how(send) == Sent.BY_PROGRAM);
    }

    public long discarded() {
        return sum(Sum.DISCARDED);
    }

    int sum(Sum sum) {
        return get(4 * sum.ordinal());
    }

    Map<String, Long> senders() {
        var counts = new TreeMap<String, Long>();
        for (var how : Sent.values()) {
            counts.put(how.name(), count(send -> how(send) == how));
        }
        return counts;
    }

    private long count(IntPredicate condition) {
        return IntStream.range(0, sends).filter(condition).count();
    }

    private static int place(int send, int number) {
        return 4 * (Sum.values().length + NUMBERS_OF_A_SEND * send + number);
    }

    private int get(int place) {
        return (int) NUMBER.getVolatile(numbers, place);
    }

    private void increment(int place) {
        NUMBER.getAndAdd(numbers, place, 1);
    }
}
