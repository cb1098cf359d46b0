package dev.observables.tck.enterprise.beans;

import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.ejb.Stateless;

/** A stateless bean that sends what it sells, and listens to what the till takes. */
@Stateless
public class ShopCounter {

    @Observable(send = "enterprise.sold")
    public String sell(String thing) {
        return thing;
    }

    @Observable(listen = "till_took", send = "enterprise.counted")
    public String count(@Payload String coin) {
        return coin + ", counted";
    }
}
