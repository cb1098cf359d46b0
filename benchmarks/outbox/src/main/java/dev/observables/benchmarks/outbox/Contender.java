package dev.observables.benchmarks.outbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ways of calling listeners that survive the process. README describes each of them. */
enum Contender {
    BARE(CdiShop::bare, null),
    SPRING_BARE(SpringShop::bare, null),
    MODULITH(SpringShop::modulith, "event_publication"),
    DB_SCHEDULER(SchedulerShop::of, "scheduled_tasks") {
        @Override
        List<String> tables(boolean isPostgres) {
            return SchedulerShop.tables(isPostgres);
        }
    },
    DURABLE(DurableShop::joined, "observables_delivery"),
    DURABLE_PLAIN(DurableShop::plain, "observables_delivery");

    private final Function<Setup, Shop> shop;
    private final String deliveries;

    Contender(Function<Setup, Shop> shop, String deliveries) {
        this.shop = shop;
        this.deliveries = deliveries;
    }

    Shop open(Setup setup) {
        return shop.apply(setup);
    }

    /** The table that has a row for each delivery that has not ended; a transaction without events has none. */
    Optional<String> deliveries() {
        return Optional.ofNullable(deliveries);
    }

    /** What has to be created because the contender does not do so itself. */
    List<String> tables(boolean isPostgres) {
        return List.of();
    }
}
