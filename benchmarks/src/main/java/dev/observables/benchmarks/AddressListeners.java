package dev.observables.benchmarks;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;

/** Listeners that take the payload and some of the sender's arguments. */
final class AddressListeners {

    private AddressListeners() {}

    @ApplicationScoped
    public static class OfNone {

        @Observable(listen = AddressSender.EVENT)
        public void hear(@Payload Parcel sent) {
            ListenerBacklog.finished(0);
        }
    }

    @ApplicationScoped
    public static class OfOne {

        @Observable(listen = AddressSender.EVENT)
        public void hear(@Payload Parcel sent, @Argument("town") String town) {
            ListenerBacklog.finished(0);
        }
    }

    @ApplicationScoped
    public static class OfFive {

        @Observable(listen = AddressSender.EVENT)
        public void hear(
                @Payload Parcel sent,
                @Argument("parcel") Parcel parcel,
                @Argument("street") String street,
                @Argument("town") String town,
                @Argument("house") int house,
                @Argument("express") boolean express) {
            ListenerBacklog.finished(0);
        }
    }
}
