package dev.observables.example.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands for the network that charges cards. */
@ApplicationScoped
public class CardNetwork {

    /** The last digits of a card that is always declined, as those of payment providers' test cards are. */
    public static final String DECLINED = "0002";

    private static final int LAST_DIGITS = 4;

    @Inject
    @ConfigProperty(name = "shop.latency.card", defaultValue = "PT0S")
    Duration latency;

    /**
     * Exchanges a card's number for a token, which only this shop can use: the number itself is never stored.
     *
     * @param card the card's number
     * @return the token
     */
    public String tokenOf(String card) {
        return UUID.randomUUID() + "-" + card.substring(card.length() - LAST_DIGITS);
    }

    /**
     * Asks for money. As payment providers do, it charges once for each key, however often it is asked.
     *
     * @param token what stands for the card
     * @param amount how much
     * @param key the same whenever the same charge is asked for
     * @return whether it was granted
     */
    public boolean charge(String token, BigDecimal amount, String key) {
        new Latency(latency).elapse();
        return !key.isEmpty() && amount.signum() > 0 && !token.endsWith(DECLINED);
    }
}
