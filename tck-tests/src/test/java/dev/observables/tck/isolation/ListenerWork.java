package dev.observables.tck.isolation;

import dev.observables.ObservableEvent;

/** What a listener shall do: the payload of events whose listener runs it. */
@FunctionalInterface
public interface ListenerWork {

    ListenerWork NOTHING = event -> {};

    void run(ObservableEvent event) throws Throwable;
}
