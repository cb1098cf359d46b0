package dev.observables.benchmarks;

import jakarta.enterprise.context.ApplicationScoped;

/** The baseline: a client proxy and a method that nothing intercepts. */
@ApplicationScoped
public class BareSender implements Sender {

    @Override
    public Parcel send(Parcel parcel) {
        return parcel;
    }
}
