package dev.observables.benchmarks.http.event;

import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.benchmarks.http.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
public class ParcelListeners {

    @Inject
    Calls calls;

    @Observable(listen = EventResource.EVENT)
    void label(@Payload String parcel) {
        calls.count(parcel);
    }

    @Observable(listen = EventResource.EVENT)
    void weigh(@Payload String parcel) {
        calls.count(parcel);
    }

    @Observable(listen = EventResource.EVENT)
    void stamp(@Payload String parcel) {
        calls.count(parcel);
    }

    @Observable(listen = EventResource.EVENT)
    void load(@Payload String parcel) {
        calls.count(parcel);
    }
}
