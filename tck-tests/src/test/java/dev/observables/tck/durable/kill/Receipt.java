package dev.observables.tck.durable.kill;

/** What a later version of the application has in the place of {@link Sale}. */
public record Receipt(String id, String key, int number, String text) {

    static Receipt of(Sale sale) {
        return new Receipt(sale.id(), sale.key(), sale.number(), "thank you");
    }
}
