package dev.observables.example.orders;

/** The names of the flow's events. */
final class OrderEvents {

    /** Prints are reserved; the payload is the {@link PlacedOrder}, as with all events but {@link #PAYMENT_DECLINED}. */
    static final String ORDER_PLACED = "order_placed";

    /** The card was charged. */
    static final String PAYMENT_CHARGED = "payment_charged";

    /** It was not; the payload is the {@link CardDeclinedException}. */
    static final String PAYMENT_DECLINED = "payment_declined";

    /** The prints have left the stock. */
    static final String STOCK_TAKEN = "stock_taken";

    /** The prints can be ordered again. */
    static final String STOCK_RELEASED = "stock_released";

    /** The parcel is on its way. */
    static final String ORDER_SHIPPED = "order_shipped";

    private OrderEvents() {}
}
