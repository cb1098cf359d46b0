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
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put(EVENT, events.of(delivery.event()));
        form.put(OUTCOMES, delivery.outcomes().stream().map(DeliveryForm::of).toList());
        return form;
    }

    private static Map<String, @Nullable Object> of(Outcome outcome) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put(LISTENER, outcome.listener());
        form.put(STATUS, outcome.status().name());
        form.put(DURATION, outcome.duration().toString());
        form.put(FAILURE, outcome.failure() == null ? null : FailureForm.of(outcome.failure()));
        return form;
    }

    Map<String, @Nullable Object> of(ListenerFailure failure) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put(EVENT, events.of(failure.event()));
        form.put(LISTENER, failure.listener());
        form.put(STATUS, failure.status().name());
        form.put(ATTEMPTS, failure.attempts());
        form.put(FAILURE, FailureForm.of(failure.failure()));
        return form;
    }

    Delivery delivery(Object form) {
        var delivery = (Map<?, ?>) form;
        return new ReadDelivery(
                event(delivery),
                ((List<?>) delivery.get(OUTCOMES))
                        .stream().map(DeliveryForm::outcome).toList());
    }

    private static Outcome outcome(Object form) {
        var outcome = (Map<?, ?>) form;
        var failure = outcome.get(FAILURE);
        return new ReadOutcome(
                (String) outcome.get(LISTENER),
                status(outcome),
                Duration.parse((String) outcome.get(DURATION)),
                failure == null ? null : FailureForm.read(failure));
    }

    ListenerFailure failure(Object form) {
        var failure = (Map<?, ?>) form;
        return new ReadFailure(
                event(failure),
                (String) failure.get(LISTENER),
                FailureForm.read(failure.get(FAILURE)),
                status(failure),
                ((Number) failure.get(ATTEMPTS)).intValue());
    }

    private ObservableEvent event(Map<?, ?> form) {
        return toEvent.apply(events.read((Map<?, ?>) form.get(EVENT)));
    }

    private static Status status(Map<?, ?> form) {
        return Status.valueOf((String) form.get(STATUS));
    }
}
