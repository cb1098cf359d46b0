package dev.observables.example.orders;

/** The names of the flow's events. The payload of all but {@link #ORDER_REFUSED} is the {@link PlacedOrder}. */
final class OrderEvents {

    /** Prints are reserved. */
    static final String ORDER_PLACED = "order_placed";

    /** They could not be; the payload is the failure. */
    static final String ORDER_REFUSED = "order_refused";

    /** A listener of {@link #ORDER_PLACED} has failed for the last time; the payload is the {@code ListenerFailure}. */
    static final String ORDER_PLACED_FAILED = ORDER_PLACED + ":failed";

    /** The card was charged. */
    static final String PAYMENT_CHARGED = "payment_charged";

    /** The prints have left the stock. */
    static final String STOCK_TAKEN = "stock_taken";

    /** The prints can be ordered again. */
    static final String STOCK_RELEASED = "stock_released";

    /** The parcel is on its way. */
    static final String ORDER_SHIPPED = "order_shipped";

    private OrderEvents() {}
}
