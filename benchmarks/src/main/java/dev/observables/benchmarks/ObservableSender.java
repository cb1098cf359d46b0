package dev.observables.benchmarks;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;

/** The product: an annotation on the method. */
@ApplicationScoped
public class ObservableSender implements Sender {

    static final String EVENT = "parcel_sent";

    @Override
    @Observable(send = EVENT)
    public Parcel send(Parcel parcel) {
        return parcel;
    }
}
