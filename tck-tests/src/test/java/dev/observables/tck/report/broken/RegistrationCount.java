package dev.observables.tck.report.broken;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears what {@link Registration} sends, so that a warning is of something else. */
@ApplicationScoped
public class RegistrationCount {

    @Observable(listen = "user_registered")
    void count() {}
}
