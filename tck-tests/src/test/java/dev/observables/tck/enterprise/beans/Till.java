package dev.observables.tck.enterprise.beans;

import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.ejb.Singleton;

/** A singleton that sends what it takes, and listens to what the counter sells. */
@Singleton
public class Till {

    @Observable(send = {"enterprise.took", "till_took"})
    public String take(String coin) {
        return coin;
    }

    @Observable(listen = "enterprise.sold", send = "enterprise.rung_up")
    public String ringUp(@Payload String thing) {
        return thing + ", rung up";
    }
}
