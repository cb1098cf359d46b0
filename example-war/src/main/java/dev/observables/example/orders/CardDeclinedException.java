package dev.observables.example.orders;

/** The card was declined. No further attempt would change that. */
public class CardDeclinedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CardDeclinedException(PlacedOrder order) {
        super("The card was declined for order " + order.id());
    }
}
