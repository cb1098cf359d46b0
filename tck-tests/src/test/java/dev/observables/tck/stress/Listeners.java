package dev.observables.tck.stress;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Four listeners of each send, whose fates are drawn, and those of what follows. */
@ApplicationScoped
class Listeners {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

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
        books.ledger().followUpsHeard.incrementAndGet();
    }

    @Observable(listen = "load:completed")
    void completed(@Payload Delivery delivery) {
        books.ledger().completed(delivery.event().payload(Integer.class), delivery);
    }

    @Observable(listen = "load:failed")
    void failed(@Payload ListenerFailure failure) {
        books.ledger().failedHeard.incrementAndGet();
    }

    private CompletionStage<Void> hear(int send, int listener) throws Exception {
        var ledger = books.ledger();
        ledger.begun(send, listener);
        switch (Fate.of(ledger.seed, send, listener)) {
            case THROWS_AN_EXCEPTION -> throw new Exception("drawn");
            case THROWS_AN_ERROR -> throw new AssertionError("drawn");
            case RETURNS_A_FAILED_STAGE -> {
                return CompletableFuture.failedStage(new Exception("drawn"));
            }
            case RETURNS_A_STAGE_THAT_NEVER_COMPLETES -> {
                return new CompletableFuture<>();
            }
            case BLOCKS -> NEVER.await(1, TimeUnit.MILLISECONDS);
            case SENDS_ON -> {
                ledger.followUpsSent.incrementAndGet();
                observables.send("follow-up");
            }
            case RETURNS -> {}
        }
        return CompletableFuture.completedStage(null);
    }
}
