package dev.observables.example.products;

/** The names of the flow's events. */
final class ProductEvents {

    /** There is a new print; the payload is the {@link ListedProduct}. */
    static final String PRODUCT_CREATED = "product_created";

    /** A print was changed; the payload is the {@link ListedProduct}. */
    static final String PRODUCT_CHANGED = "product_changed";

    /** A print was deleted; the payload is null. */
    static final String PRODUCT_DELETED = "product_deleted";

    /** All of them. */
    static final String PRODUCT_ANY = "product_*";

    private ProductEvents() {}
}
