package dev.observables.benchmarks;

import jakarta.enterprise.context.ApplicationScoped;

/** The container: what one would write by hand, an interceptor that fires what the method has returned. */
@ApplicationScoped
public class FiringSender implements Sender {

    @Override
    @Firing
    public Parcel send(Parcel parcel) {
        return parcel;
    }
}
