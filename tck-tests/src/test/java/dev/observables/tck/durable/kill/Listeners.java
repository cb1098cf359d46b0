package dev.observables.tck.durable.kill;

import dev.observables.Delivery;
import dev.observables.Durable;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Ordered;
import dev.observables.Outcome;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.stream.Collectors;

/** Listeners of each kind. Each leaves a row for each call that takes effect. */
@ApplicationScoped
class Listeners {

    private static final Duration SLOW = Duration.ofMillis(150);

    @Inject
    Books books;

    @Durable
    @Transactional
    @Observable(listen = Till.SOLD)
    void transactional(ObservableEvent event, @Payload Sale sale) {
        books.effect("transactional", event, sale);
    }

    @Durable
    @Observable(listen = Till.SOLD)
    void plain(ObservableEvent event, @Payload Sale sale) {
        books.effect("plain", event, sale);
    }

    /** Its first attempts fail after their work, up to two of them. */
    @Durable
    @Transactional
    @Observable(listen = Till.SOLD)
    void flaky(ObservableEvent event, @Payload Sale sale) {
        books.effect("flaky", event, sale);
        failIf(event.attempt() <= sale.number() % 3);
    }

    @Durable
    @Transactional
    @Observable(listen = Till.SOLD)
    void slow(ObservableEvent event, @Payload Sale sale) {
        books.effect("slow", event, sale);
        Pause.of(SLOW);
    }

    /** Fails at times, so that its key has to wait. */
    @Durable
    @Ordered
    @Transactional
    @Observable(listen = Till.SOLD)
    void ordered(ObservableEvent event, @Payload Sale sale) {
        if (!books.alone(sale.key())) {
            books.effect("overlapping", event, sale);
        }
        books.effect("ordered", event, sale);
        failIf(event.attempt() == 1 && sale.number() % 13 == 0);
    }

    /** Fails for good with each tenth sale of a key, and leaves its rows nevertheless. */
    @Durable(attempts = 4)
    @Observable(listen = Till.SOLD)
    void doomed(ObservableEvent event, @Payload Sale sale) {
        books.effect("doomed", event, sale);
        failIf(sale.number() % 10 == 0);
    }

    @Observable(listen = Till.SOLD)
    void inMemory(ObservableEvent event, @Payload Sale sale) {
        books.effect("inMemory", event, sale);
    }

    @Durable
    @Transactional
    @Observable(listen = Till.SOLD, send = "relayed")
    Sale relay(ObservableEvent event, @Payload Sale sale) {
        books.effect("relay", event, sale);
        return sale;
    }

    @Durable
    @Transactional
    @Observable(listen = "relayed")
    void relayed(ObservableEvent event, @Payload Sale sale) {
        books.effect("relayed", event, sale);
    }

    @Durable
    @Transactional
    @Observable(listen = Till.SOLD + ":completed")
    void completed(ObservableEvent event, @Payload Delivery delivery) {
        completed("completed", event, delivery);
    }

    @Observable(listen = Till.SOLD + ":completed")
    void completedInMemory(ObservableEvent event, @Payload Delivery delivery) {
        completed("completedInMemory", event, delivery);
    }

    @Durable
    @Transactional
    @Observable(listen = Till.SOLD + ":failed")
    void failed(ObservableEvent event, @Payload ListenerFailure failure) {
        var listener = failure.listener().replace("Listeners#", "");
        books.effect(listener + " failed", event, failure.event().id(), null, null);
    }

    private void completed(String listener, ObservableEvent event, Delivery delivery) {
        var failures =
                delivery.failures().stream().map(Outcome::listener).sorted().collect(Collectors.joining(" "));
        books.effect(listener, event, delivery.event().id(), null, failures);
    }

    private static void failIf(boolean fails) {
        if (fails) {
            throw new IllegalStateException("fails");
        }
    }
}
