package dev.observables.tck.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

/** A cached list that is never older than the last change. */
@ObservablesTest
class ProductFlowTest {

    @ApplicationScoped
    static class Products {

        private final Map<Integer, String> stored = new ConcurrentSkipListMap<>();

        @Observable(send = "product_flow.product_modified", await = true)
        public void create(int id, String name) {
            stored.put(id, name);
        }

        @Observable(send = "product_flow.product_modified", await = true)
        public String rename(int id, String name) {
            return stored.put(id, name);
        }

        @Observable(send = "product_flow.product_modified", await = true)
        public boolean delete(int id) {
            return stored.remove(id) != null;
        }

        List<String> stored() {
            return List.copyOf(stored.values());
        }
    }

    @ApplicationScoped
    static class Catalogue {

        @Inject
        Products products;

        private volatile List<String> cached;

        List<String> list() {
            var list = cached;
            if (list == null) {
                list = products.stored();
                cached = list;
            }
            return list;
        }

        @Observable(listen = "product_flow.product_modified")
        void invalidate() {
            cached = null;
        }
    }

    @Inject
    Products products;

    @Inject
    Catalogue catalogue;

    @Test
    @Assertion(
            "OBS-1.13: A reader that filled the cache before each of three kinds of change sees the change at its next read,"
                    + " two hundred times.")
    void nextReadSeesEveryChange() {
        for (int round = 0; round < 200; round++) {
            products.create(round, "new");
            assertThat(catalogue.list()).containsExactly("new");

            assertThat(products.rename(round, "renamed")).isEqualTo("new");
            assertThat(catalogue.list()).containsExactly("renamed");

            assertThat(products.delete(round)).isTrue();
            assertThat(catalogue.list()).isEmpty();
        }
    }
}
