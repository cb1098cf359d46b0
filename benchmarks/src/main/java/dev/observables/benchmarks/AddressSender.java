package dev.observables.benchmarks;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;

/** A sender with arguments. */
@ApplicationScoped
public class AddressSender {

    static final String EVENT = "parcel_addressed";

    @Observable(send = EVENT)
    public Parcel send(Parcel parcel, String street, String town, int house, boolean express) {
        return parcel;
    }
}
