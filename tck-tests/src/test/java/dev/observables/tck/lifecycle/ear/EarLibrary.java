package dev.observables.tck.lifecycle.ear;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import dev.observables.tck.isolation.ListenerWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@ApplicationScoped
public class EarLibrary implements Part {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    @Observable(send = "ear.library")
    public ListenerWork send(ListenerWork work) {
        return work;
    }

    @Observable(listen = "ear.*")
    public void hear(@Payload ListenerWork work, ObservableEvent event) throws Throwable {
        heard.add(event.name());
        work.run(event);
    }

    @Override
    public List<String> heard() {
        return heard;
    }
}
