package dev.observables.tck.apps.plain;

import dev.observables.tck.apps.Marker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** CDI's own asynchronous events on the server's executor. */
@ApplicationScoped
public class PlainWork {

    @Inject
    Event<Marker> events;

    CompletionStage<Marker> act(Executor executor) {
        return events.fireAsync(Marker.ONLY, NotificationOptions.ofExecutor(executor));
    }

    void hear(@ObservesAsync Marker marker) {
        if (marker != Marker.ONLY) {
            throw new IllegalStateException("of another class loader");
        }
    }
}
