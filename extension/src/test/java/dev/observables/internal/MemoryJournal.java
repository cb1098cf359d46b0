package dev.observables.internal;

import dev.observables.ListenerFailure;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.spi.DurableListener;
import dev.observables.spi.Journal;
import dev.observables.spi.JournalContext;
import dev.observables.spi.JournalEntry;
import dev.observables.spi.JournalException;
import dev.observables.spi.JournalRecord;
import dev.observables.spi.JournalTransaction;
import dev.observables.spi.JournaledCall;
import dev.observables.spi.StoredEvent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A journal that keeps everything in memory, calls each listener as soon as its event is released, and repeats it at once. */
public final class MemoryJournal implements Journal {

    /** The one that the latest deployment has loaded. */
    static volatile MemoryJournal latest;

    /** What it was told, in order. */
    final List<String> told = new CopyOnWriteArrayList<>();

    final List<JournalRecord> records = new CopyOnWriteArrayList<>();
    final List<List<Outcome>> others = new CopyOnWriteArrayList<>();
    final AtomicInteger open = new AtomicInteger();
    volatile RuntimeException refusal;
    volatile RuntimeException fence;
    volatile boolean isPaused;
    volatile JournalContext context;

    public MemoryJournal() {
        latest = this;
    }

    @Override
    public Set<String> keys() {
        return Set.of("observables.memory.", "observables.memory");
    }

    @Override
    public void open(JournalContext given) {
        context = given;
        told.add("open");
    }

    @Override
    public void start() {
        told.add("start");
    }

    @Override
    public JournalEntry store(JournalRecord record, JournalTransaction transaction) {
        if (refusal != null) {
            throw refusal;
        }
        told.add("store " + record.event().name() + " " + transaction);
        records.add(record);
        return new Entry(record);
    }

    @Override
    public boolean isQuiet() {
        return open.get() == 0;
    }

    @Override
    public void drain() {
        told.add("drain");
    }

    @Override
    public void close() {
        told.add("close");
    }

    void call(JournalRecord record, String listener, int attempt) {
        if (!context.run(new Call(record, listener, attempt))) {
            told.add("no room for " + listener);
        }
    }

    private final class Entry implements JournalEntry {

        private final JournalRecord record;

        Entry(JournalRecord record) {
            this.record = record;
        }

        @Override
        public void released() {
            told.add("released " + record.event().name());
            open.addAndGet(record.listeners().size());
            if (!isPaused) {
                record.listeners().forEach(listener -> call(record, listener, 1));
            }
        }

        @Override
        public void discarded() {
            told.add("discarded " + record.event().name());
        }

        @Override
        public void othersEnded(List<Outcome> outcomes) {
            others.add(outcomes);
        }
    }

    private record Failure(ObservableEvent event, String listener, Throwable failure, int attempts)
            implements ListenerFailure {

        @Override
        public Outcome.Status status() {
            return Outcome.Status.FAILED;
        }
    }

    private final class Call implements JournaledCall {

        private final JournalRecord record;
        private final String listener;
        private final int attempt;
        private volatile Outcome outcome;

        Call(JournalRecord record, String listener, int attempt) {
            this.record = record;
            this.listener = listener;
            this.attempt = attempt;
        }

        @Override
        public String listener() {
            return listener;
        }

        @Override
        public StoredEvent event() {
            return new Copy(record, attempt);
        }

        @Override
        public boolean begin() {
            told.add("begin " + listener + " " + attempt);
            return true;
        }

        @Override
        public void rollsBack() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endInTransaction() {
            told.add("endInTransaction " + listener);
            if (fence != null) {
                throw fence;
            }
        }

        @Override
        public void ended(Outcome known) {
            told.add("ended " + listener + " " + known.status());
            outcome = known;
        }

        @Override
        public void returned() {
            told.add("returned " + listener);
            if (outcome.status() == Outcome.Status.FAILED) {
                if (attempt < attempts()) {
                    call(record, listener, attempt + 1);
                    return;
                }
                die();
            }
            open.decrementAndGet();
        }

        @Override
        public void notRun(Throwable reason) {
            told.add("notRun " + listener);
        }

        private void die() {
            var event = event();
            var failure = new Failure(context.event(event), listener, outcome.failure(), attempt);
            context.failed(event, failure)
                    .ifPresent(derived -> derived.release(derived.stored()
                            .map(stored -> store(stored, JournalTransaction.OWN))
                            .orElse(null)));
        }

        private int attempts() {
            return context.listeners().stream()
                    .filter(known -> known.id().equals(listener))
                    .mapToInt(DurableListener::attempts)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Reads nothing but strings and what has no other type. */
    private record Copy(JournalRecord record, int attempt) implements StoredEvent {

        @Override
        public String id() {
            return record.event().id();
        }

        @Override
        public String name() {
            return record.event().name();
        }

        @Override
        public Instant time() {
            return record.event().time();
        }

        @Override
        public String source() {
            return record.event().source();
        }

        @Override
        public String correlationId() {
            return record.event().correlationId();
        }

        @Override
        public String causationId() {
            return record.event().causationId();
        }

        @Override
        public int depth() {
            return record.event().depth();
        }

        @Override
        public String key() {
            return record.event().key();
        }

        @Override
        public Object payload(Type type) {
            return copy(record.event().payload(), type);
        }

        @Override
        public boolean hasArgument(String name) {
            return record.arguments().containsKey(name);
        }

        @Override
        public Object argument(String name, Type type) {
            return copy(record.arguments().get(name), type);
        }

        @Override
        public Map<String, Object> arguments() {
            return record.arguments();
        }

        private static Object copy(Object value, Type type) {
            if (type == int.class) {
                throw new JournalException("MEMORY: is no number");
            }
            return value == null ? null : "stored " + value;
        }
    }
}
