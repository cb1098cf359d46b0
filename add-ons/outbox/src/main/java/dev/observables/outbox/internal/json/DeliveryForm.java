package dev.observables.outbox.internal.json;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.Outcome.Status;
import dev.observables.outbox.StoredFailure;
import dev.observables.spi.StoredEvent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The payloads of {@code <event>:completed} and {@code <event>:failed} as maps that any format can write. */
final class DeliveryForm {

    private static final String EVENT = "event";
    private static final String OUTCOMES = "outcomes";
    private static final String LISTENER = "listener";
    private static final String STATUS = "status";
    private static final String DURATION = "duration";
    private static final String ATTEMPTS = "attempts";
    private static final String FAILURE = "failure";

    private final EventForm events;
    private final Function<StoredEvent, ObservableEvent> toEvent;

    DeliveryForm(EventForm events, Function<StoredEvent, ObservableEvent> toEvent) {
        this.events = events;
        this.toEvent = toEvent;
    }

    private record ReadDelivery(ObservableEvent event, List<Outcome> outcomes) implements Delivery {
        @Override
        public boolean succeeded() {
            return failures().isEmpty();
        }

        @Override
        public List<Outcome> failures() {
            return outcomes.stream()
                    .filter(outcome -> outcome.status() == Status.FAILED || outcome.status() == Status.REJECTED)
                    .toList();
        }
    }

    private record ReadOutcome(
            String listener,
            Status status,
            Duration duration,
            @Nullable StoredFailure failure) implements Outcome {}

    private record ReadFailure(
            ObservableEvent event, String listener, StoredFailure failure, Status status, int attempts)
            implements ListenerFailure {}

    Map<String, @Nullable Object> of(Delivery delivery) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put(EVENT, events.of(delivery.event()));
        form.put(OUTCOMES, delivery.outcomes().stream().map(DeliveryForm::of).toList());
        return form;
    }

    private static Map<String, @Nullable Object> of(Outcome outcome) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put(LISTENER, outcome.listener());
        form.put(STATUS, outcome.status().name());
        form.put(DURATION, outcome.duration().toString());
        form.put(FAILURE, outcome.failure() == null ? null : FailureForm.of(outcome.failure()));
        return form;
    }

    Map<String, @Nullable Object> of(ListenerFailure failure) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put(EVENT, events.of(failure.event()));
        form.put(LISTENER, failure.listener());
        form.put(STATUS, failure.status().name());
        form.put(ATTEMPTS, failure.attempts());
        form.put(FAILURE, FailureForm.of(failure.failure()));
        return form;
    }

    Delivery delivery(Object form) {
        var delivery = Form.of(form);
        return new ReadDelivery(
                event(delivery),
                delivery.list(OUTCOMES).stream().map(DeliveryForm::outcome).toList());
    }

    private static Outcome outcome(@Nullable Object form) {
        var outcome = Form.of(form);
        var failure = outcome.value(FAILURE);
        return new ReadOutcome(
                outcome.text(LISTENER),
                status(outcome),
                Duration.parse(outcome.text(DURATION)),
                failure == null ? null : FailureForm.read(failure));
    }

    ListenerFailure failure(Object form) {
        var failure = Form.of(form);
        return new ReadFailure(
                event(failure),
                failure.text(LISTENER),
                FailureForm.read(failure.value(FAILURE)),
                status(failure),
                failure.number(ATTEMPTS));
    }

    private ObservableEvent event(Form form) {
        return toEvent.apply(events.read(Form.of(form.value(EVENT))));
    }

    private static Status status(Form form) {
        return Status.valueOf(form.text(STATUS));
    }
}
