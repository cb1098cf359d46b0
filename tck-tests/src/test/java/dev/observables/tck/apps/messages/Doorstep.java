package dev.observables.tck.apps.messages;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where the bean's events arrive. */
@ApplicationScoped
public class Doorstep {

    private static final int SECONDS = 60;

    private final BlockingQueue<String> sources = new LinkedBlockingQueue<>();

    @Observable(listen = "messages.delivered")
    void arrive(ObservableEvent event) {
        sources.add(event.source());
    }

    String next() throws InterruptedException {
        return sources.poll(SECONDS, TimeUnit.SECONDS);
    }

    int more() {
        return sources.size();
    }
}
