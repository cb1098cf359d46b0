package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.text.FailureText;
import dev.observables.outbox.internal.text.OutboxLog;
import dev.observables.outbox.internal.text.OutboxMessages;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Changes of one kind, which the {@link Writer} writes together, in one transaction for as many as there are. */
final class Batch<T> {

    private final Queue<T> items = new ConcurrentLinkedQueue<>();
    private final Writing<T> writing;
    private final Refusal<T> refusal;
    private final boolean isPatient;

    /** Writes changes. */
    @FunctionalInterface
    interface Writing<T> {

        /** Returns what is to be done after the commit. A transaction that fails may be repeated with the same changes. */
        Runnable write(Connection connection, List<T> changes) throws SQLException;
    }

    /** Learns of a change that cannot be written. */
    @FunctionalInterface
    interface Refusal<T> {
        void refused(T change, Exception reason);
    }

    private Batch(Writing<T> writing, Refusal<T> refusal, boolean isPatient) {
        this.writing = writing;
        this.refusal = refusal;
        this.isPatient = isPatient;
    }

    /** Of changes that wait for as long as the database is away. */
    static <T> Batch<T> patient(Writing<T> writing, Refusal<T> refusal) {
        return new Batch<>(writing, refusal, true);
    }

    /** Of changes for which a thread waits, so that they are refused at once. */
    static <T> Batch<T> impatient(Writing<T> writing, Refusal<T> refusal) {
        return new Batch<>(writing, refusal, false);
    }

    void add(T change) {
        items.add(change);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** Writes some of the changes; false if there are none. */
    boolean write(Database database, int most) throws OutageException {
        var some = take(most);
        if (some.isEmpty()) {
            return false;
        }
        try {
            writeTogether(database, some);
        } catch (SQLException | RuntimeException failure) {
            if (!isPatient && some.size() == 1) {
                refusal.refused(some.get(0), failure);
            } else {
                writeOneByOne(database, some);
            }
        }
        return true;
    }

    private List<T> take(int most) {
        var some = new ArrayList<T>();
        T item;
        while (some.size() < most && (item = items.poll()) != null) {
            some.add(item);
        }
        return some;
    }

    private void writeTogether(Database database, List<T> some) throws SQLException {
        var continuation = database.inOwnTransaction(connection -> writing.write(connection, some));
        try {
            continuation.run();
        } catch (RuntimeException | Error failure) {
            // what has been written is not to be written again
            OutboxLog.error(OutboxMessages.UNEXPECTED.text(FailureText.of(failure)), failure);
        }
    }

    /** So that one that cannot be written, or whose row is locked, does not hold up the others. */
    private void writeOneByOne(Database database, List<T> some) throws OutageException {
        for (int i = 0; i < some.size(); i++) {
            try {
                writeTogether(database, List.of(some.get(i)));
            } catch (SQLException | RuntimeException failure) {
                if (!isPatient || database.isReachable()) {
                    refusal.refused(some.get(i), failure);
                } else {
                    items.addAll(some.subList(i, some.size()));
                    throw new OutageException(failure);
                }
            }
        }
    }

    /** The database cannot be reached. */
    static final class OutageException extends Exception {

        private static final long serialVersionUID = 1;

        OutageException(Exception cause) {
            super(cause);
        }
    }
}
