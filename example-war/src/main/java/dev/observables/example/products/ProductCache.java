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

    /** Besides {@code product_*}, the events of other flows that change what the list shows. */
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

    /** Not if it was invalidated while it was being read: the list may be outdated. */
    private synchronized void keep(List<ListedProduct> loaded, int before) {
        if (age == before) {
            list = loaded;
        }
    }
}
