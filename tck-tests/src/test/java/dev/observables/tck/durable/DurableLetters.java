package dev.observables.tck.durable;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;

/** A durable listener, for applications that lack something: with a class loader of their own, they have no nested classes. */
@ApplicationScoped
public class DurableLetters {

    @Durable
    @Observable(listen = "letter")
    public void keep(@Payload String text) {}
}
