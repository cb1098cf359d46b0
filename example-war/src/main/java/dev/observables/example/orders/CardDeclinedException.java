package dev.observables.example.orders;

/** The card was declined. */
public class CardDeclinedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PlacedOrder order;

    CardDeclinedException(PlacedOrder order) {
        super("The card was declined for order " + order.id());
        this.order = order;
    }

    PlacedOrder order() {
        return order;
    }
}
