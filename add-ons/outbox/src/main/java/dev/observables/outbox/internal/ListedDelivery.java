package dev.observables.outbox.internal;

import dev.observables.outbox.StoredDelivery;
import dev.observables.outbox.internal.protocol.Operations;
import dev.observables.outbox.internal.store.Backlog;
import dev.observables.outbox.internal.text.OutboxMessages;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as it was listed. */
record ListedDelivery(Backlog.Entry entry, Operations operations) implements StoredDelivery {

    @Override
    public String eventId() {
        return entry.claim().eventId();
    }

    @Override
    public String event() {
        return entry.event();
    }

    @Override
    public String listener() {
        return entry.claim().listener();
    }

    @Override
    public @Nullable String key() {
        return entry.key();
    }

    @Override
    public Instant sent() {
        return Instant.ofEpochMilli(entry.sentAt());
    }

    @Override
    public int attempts() {
        return entry.attempts();
    }

    @Override
    public @Nullable Instant nextAttempt() {
        return state() != State.DEAD && state() != State.RUNNING ? Instant.ofEpochMilli(entry.dueAt()) : null;
    }

    @Override
    public State state() {
        return switch (entry.state()) {
            case WAITING -> entry.known() ? State.WAITING : State.UNKNOWN_LISTENER;
            case RUNNING, DONE -> State.RUNNING;
            case DEAD -> State.DEAD;
        };
    }

    @Override
    public @Nullable String failure() {
        return entry.failure();
    }

    @Override
    public String json() {
        return operations
                .json(eventId())
                .orElseThrow(
                        () -> new IllegalStateException(OutboxMessages.ENDED_MEANWHILE.text(listener(), eventId())));
    }

    @Override
    public String toString() {
        return listener() + " on event \"" + event() + "\" (" + eventId() + "): " + state();
    }
}
