package dev.observables.outbox.internal.store;

/** A table prefix that does not consist of 1 to 100 letters, digits and underscores, the first one a letter. */
public final class InvalidTablePrefixException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String prefix;

    InvalidTablePrefixException(String prefix) {
        super(prefix);
        this.prefix = prefix;
    }

    /** What was found instead. */
    public String prefix() {
        return prefix;
    }
}
