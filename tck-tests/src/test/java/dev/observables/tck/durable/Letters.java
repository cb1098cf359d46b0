package dev.observables.tck.durable;

import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;

/** The same as {@link DurableLetters}, in memory. */
@ApplicationScoped
public class Letters {

    @Observable(listen = "letter")
    public void keep(@Payload String text) {}
}
