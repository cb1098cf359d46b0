package dev.observables.outbox.internal.store;

/** The data source leads to a database for which there are no tables. */
public final class UnsupportedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String product;

    UnsupportedDatabaseException(String product) {
        super(product);
        this.product = product;
    }

    /** The product's name, as its driver tells it. */
    public String product() {
        return product;
    }
}
