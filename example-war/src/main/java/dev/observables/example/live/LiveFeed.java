package dev.observables.example.live;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Sends all events to the audience, without payloads and arguments, which are private to the customers. */
@ApplicationScoped
public class LiveFeed {

    public record SentEvent(
            String id, String name, Instant time, String source, String correlationId, String causationId, int depth) {

        static SentEvent of(ObservableEvent event) {
            return new SentEvent(
                    event.id(),
                    event.name(),
                    event.time(),
                    event.source(),
                    event.correlationId(),
                    event.causationId(),
                    event.depth());
        }
    }

    public record FinishedCall(String listener, Outcome.Status status, double millis) {

        static FinishedCall of(Outcome outcome) {
            return new FinishedCall(
                    outcome.listener(), outcome.status(), outcome.duration().toNanos() / 1e6);
        }
    }

    public record FinishedEvent(SentEvent event, List<FinishedCall> outcomes) {}

    public record FailedCall(String event, String id, String listener, Outcome.Status status) {}

    @Inject
    Audience audience;

    @Observable(listen = "*")
    void sent(ObservableEvent event) {
        audience.send("sent", SentEvent.of(event));
    }

    @Observable(listen = "*:failed")
    void failed(@Payload ListenerFailure failure) {
        var event = failure.event();
        audience.send("failed", new FailedCall(event.name(), event.id(), failure.listener(), failure.status()));
    }

    @Observable(listen = "*:completed")
    void finished(@Payload Delivery delivery) {
        var outcomes = delivery.outcomes().stream().map(FinishedCall::of).toList();
        audience.send("finished", new FinishedEvent(SentEvent.of(delivery.event()), outcomes));
    }
}
