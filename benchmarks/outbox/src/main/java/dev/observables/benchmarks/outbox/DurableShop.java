package dev.observables.benchmarks.outbox;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The library's durable listeners. */
final class DurableShop {

    private static final String SOLD = "sold";

    /** Inserts and sends. */
    @ApplicationScoped
    public static class SendingTill implements CdiShop.Till {

        @Inject
        Work work;

        @Override
        @Transactional
        @Observable(send = SOLD)
        public Sale sell(Sale sale) {
            work.sell(sale);
            return sale;
        }
    }

    /** What listeners look like whose work and end are one transaction. */
    static class Joined {
        @Durable
        @Transactional
        @Observable(listen = SOLD)
        void listen(@Payload Sale sale) {}
    }

    /** What listeners look like whose insert commits by itself. */
    static class Plain {
        @Durable
        @Observable(listen = SOLD)
        void listen(@Payload Sale sale) {}
    }

    private DurableShop() {}

    static Shop joined(Setup setup) {
        return of(setup, Joined.class);
    }

    static Shop plain(Setup setup) {
        return of(setup, Plain.class);
    }

    private static Shop of(Setup setup, Class<?> example) {
        System.setProperty("observables.node", setup.node());
        var listeners = Listeners.like(example, setup.listeners());
        var shop = CdiShop.of(setup, SendingTill.class, listeners);
        BiConsumer<Outbox, String> change = setup.delivers() ? Outbox::resume : Outbox::pause;
        IntStream.range(0, setup.listeners())
                .mapToObj(listener -> listeners.getSimpleName() + "#" + Listeners.name(listener))
                .forEach(listener -> change.accept(shop.bean(Outbox.class), listener));
        return shop;
    }
}
