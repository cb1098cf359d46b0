package dev.observables.example.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands for the network that charges cards. */
@ApplicationScoped
public class CardNetwork {

    /** The last digits of a card that is always declined, as those of payment providers' test cards are. */
    public static final String DECLINED = "0002";

    @Inject
    @ConfigProperty(name = "shop.latency.card", defaultValue = "PT0S")
    Duration latency;

    /**
     * Asks for money.
     *
     * @param card the card's number
     * @param amount how much
     * @return whether it was granted
     */
    public boolean charge(String card, BigDecimal amount) {
        new Latency(latency).elapse();
        return amount.signum() > 0 && !card.endsWith(DECLINED);
    }
}
