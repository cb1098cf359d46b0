package dev.observables.tck.apps.redeployed;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.apps.Marker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Each event has two listeners that succeed and one that fails, and is followed by a derived event. */
@ApplicationScoped
public class Work {

    private final AtomicInteger calls = new AtomicInteger();

    @Inject
    Observables observables;

    @Observable(send = "redeployed.work")
    public Marker act(Object argument) {
        return Marker.ONLY;
    }

    @Transactional
    @Observable(send = "redeployed.work")
    public Marker actInTransaction(Object argument) {
        return Marker.ONLY;
    }

    @Observable(listen = "redeployed.work")
    void hear(@Payload Marker marker) {
        calls.incrementAndGet();
    }

    @Observable(listen = "redeployed.work")
    CompletionStage<Marker> hearAndReturn(@Payload Marker marker) {
        calls.incrementAndGet();
        return CompletableFuture.completedFuture(marker);
    }

    @Observable(listen = "redeployed.work")
    void fail() throws Exception {
        throw new Exception("of the listener");
    }

    @Observable(listen = "redeployed.work:completed")
    void follow(ObservableEvent event) {
        observables.causedBy(event).send("redeployed.followed", Marker.ONLY);
    }

    @Observable(listen = "redeployed.followed")
    void hearTheFollowing(@Payload Marker marker) {
        calls.incrementAndGet();
    }

    int calls() {
        return calls.get();
    }
}
