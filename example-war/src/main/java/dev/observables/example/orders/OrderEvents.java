package dev.observables.example.orders;

/** The names of the flow's events. */
final class OrderEvents {

    /** Prints are reserved; the payload is the {@link PlacedOrder}. */
    static final String ORDER_PLACED = "order_placed";

    /** They could not be; the payload is the failure. */
    static final String ORDER_REFUSED = "order_refused";

    /** The card was charged, or was declined; the payload is the {@link Settlement}. */
    static final String PAYMENT_SETTLED = "payment_settled";

    /** The prints have left the stock; the payload is the {@link PlacedOrder}. */
    static final String STOCK_TAKEN = "stock_taken";

    /** The prints can be ordered again; the payload is the {@link PlacedOrder}. */
    static final String STOCK_RELEASED = "stock_released";

    /** The parcel is on its way; the payload is the {@link PlacedOrder}. */
    static final String ORDER_SHIPPED = "order_shipped";

    private OrderEvents() {}
}
