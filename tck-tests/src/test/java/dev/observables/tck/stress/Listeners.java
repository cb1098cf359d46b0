package dev.observables.tck.stress;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.stress.Ledger.Sum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** Four listeners of each send, whose fates are drawn, and those of what follows. */
@ApplicationScoped
class Listeners {

    /** Holds two threads until it is opened. */
    record Gate(CountDownLatch held, CountDownLatch open) {

        Gate() {
            this(new CountDownLatch(2), new CountDownLatch(1));
        }

        boolean isHolding() {
            return held.getCount() == 0;
        }

        void pass() throws InterruptedException {
            held.countDown();
            open.await();
        }
    }

    @Inject
    Books books;

    @Inject
    Observables observables;

    @Observable(listen = "load")
    CompletionStage<Void> first(@Payload int send) throws Exception {
        return hear(send, 0);
    }

    @Observable(listen = "load")
    CompletionStage<Void> second(@Payload int send) throws Exception {
        return hear(send, 1);
    }

    @Observable(listen = "load")
    CompletionStage<Void> third(@Payload int send) throws Exception {
        return hear(send, 2);
    }

    @Observable(listen = "load")
    CompletionStage<Void> fourth(@Payload int send) throws Exception {
        return hear(send, 3);
    }

    @Observable(listen = "follow-up")
    void followUp() {
        books.ledger().add(Sum.FOLLOW_UPS_HEARD);
    }

    @Observable(listen = "load:completed")
    void completed(@Payload Delivery delivery) {
        books.ledger().completed(delivery.event().payload(Integer.class), delivery);
    }

    @Observable(listen = "load:failed")
    void failed(@Payload ListenerFailure failure) {
        books.ledger().add(Sum.FAILED_HEARD);
    }

    @Observable(listen = "held")
    void hold(@Payload Gate gate) throws InterruptedException {
        gate.pass();
    }

    @Observable(listen = "held")
    void holdAnother(@Payload Gate gate) throws InterruptedException {
        gate.pass();
    }

    private CompletionStage<Void> hear(int send, int listener) throws Exception {
        var ledger = books.ledger();
        ledger.begun(send, listener);
        return Fate.of(ledger.seed, send, listener).meet(() -> {
            ledger.add(Sum.FOLLOW_UPS_SENT);
            observables.send("follow-up");
        });
    }
}
