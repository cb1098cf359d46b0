package dev.observables.example.products;

import static dev.observables.example.products.ProductEvents.PRODUCT_ANY;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The list of prints, kept until something in it changes. */
@ApplicationScoped
public class ProductCache {

    @Inject
    Products products;

    private List<ListedProduct> list;
    private int age;

    /** What {@code product_*} does not say is told by the flows whose work the list shows. */
    @Observable(listen = {PRODUCT_ANY, "order_placed", "stock_taken", "stock_released", "comment_counted"})
    synchronized void forget() {
        list = null;
        age++;
    }

    synchronized Optional<List<ListedProduct>> cached() {
        return Optional.ofNullable(list);
    }

    List<ListedProduct> load() {
        var before = age();
        var loaded = products.list();
        keep(loaded, before);
        return loaded;
    }

    private synchronized int age() {
        return age;
    }

    /** Not if it was to be forgotten while it was read: it may be the list of before. */
    private synchronized void keep(List<ListedProduct> loaded, int before) {
        if (age == before) {
            list = loaded;
        }
    }
}
