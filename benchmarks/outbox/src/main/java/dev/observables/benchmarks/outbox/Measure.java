package dev.observables.benchmarks.outbox;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** What a process measures. README describes each. */
enum Measure {
    /** Sales while nothing is delivered. */
    HELD(true, false) {
        @Override
        void measure(Trial trial, Shop shop, Tables tables) throws InterruptedException, ExecutionException {
            var senders = trial.senders(shop);
            senders.send(trial.sales("warmup"));
            trial.figure("sales/s", senders.send(trial.sales("deliveries")));
        }
    },

    /** Sales while they are delivered, and deliveries until the last has ended. */
    THROUGHPUT(true, true) {
        @Override
        void measure(Trial trial, Shop shop, Tables tables)
                throws InterruptedException, ExecutionException, SQLException {
            var senders = trial.senders(shop);
            senders.send(trial.sales("warmup"));
            tables.awaitPending(0);
            int sales = trial.sales("deliveries");
            trial.counted(tables, sales, () -> {
                long start = System.nanoTime();
                trial.figure("sales/s", senders.send(sales));
                if (trial.listeners() > 0) {
                    tables.awaitPending(0);
                    double seconds = (System.nanoTime() - start) / 1e9;
                    trial.figure("deliveries/s", (double) sales * trial.listeners() / seconds);
                }
            });
            if (trial.listeners() > 0) {
                trial.figure("repetitions", tables.repetitions(trial.listeners()));
            }
        }
    },

    /** Stores what other processes will deliver. */
    STORE(true, false) {
        @Override
        void measure(Trial trial, Shop shop, Tables tables) throws InterruptedException, ExecutionException {
            trial.senders(shop).send(trial.sales("deliveries"));
        }
    },

    /** Delivers what another process has stored; measured from the time when a tenth of it has ended. */
    DRAIN(false, true) {
        @Override
        void measure(Trial trial, Shop shop, Tables tables)
                throws InterruptedException, ExecutionException, SQLException {
            trial.counted(tables, trial.sales("deliveries"), () -> {
                tables.awaitPending(trial.number("deliveries") / 10 * 9);
                long left = tables.pending();
                long start = System.nanoTime();
                tables.awaitPending(0);
                trial.figure("deliveries/s", left / ((System.nanoTime() - start) / 1e9));
            });
            trial.figure("repetitions", tables.repetitions(trial.listeners()));
        }
    },

    /** Delivers beside the process that measures. */
    LISTEN(false, true) {
        @Override
        void measure(Trial trial, Shop shop, Tables tables) throws SQLException {
            tables.awaitPending(0);
        }
    },

    /** From the sender's insert, and from its return, until the listeners' start, at a rate that leaves the machine idle. */
    LATENCY(true, true) {
        @Override
        void measure(Trial trial, Shop shop, Tables tables)
                throws InterruptedException, ExecutionException, SQLException {
            int rate = trial.number("rate");
            int sales = rate * trial.number("seconds");
            var senders = trial.senders(shop);
            senders.send(trial.sales("warmup"));
            tables.awaitPending(0);
            senders.sendAtRate(rate * WARM_UP_SECONDS, rate);
            Calls.keepTimes(senders.nextId(), sales, trial.listeners());
            senders.sendAtRate(sales, rate);
            tables.awaitPending(0);
            for (var percentile : new int[] {50, 99}) {
                trial.figure(
                        "ms since the insert, " + percentile + " %",
                        Calls.sinceInsert().getValueAtPercentile(percentile) / 1e6);
                trial.figure(
                        "ms since the return, " + percentile + " %",
                        Calls.sinceReturn().getValueAtPercentile(percentile) / 1e6);
            }
        }
    },

    /** What the database has to do for a process without work. */
    IDLE(true, true) {
        @Override
        void measure(Trial trial, Shop shop, Tables tables)
                throws InterruptedException, ExecutionException, SQLException {
            trial.senders(shop).send(WARM_UP_SALES);
            tables.awaitPending(0);
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            tables.countStatements();
            int seconds = trial.number("seconds");
            TimeUnit.SECONDS.sleep(seconds);
            trial.figure("statements/s", (double) tables.statements() / seconds);
        }
    },

    /** The same load for as long as it takes: what the last window gives beside the first. */
    SOAK(true, true) {
        @Override
        void measure(Trial trial, Shop shop, Tables tables) throws InterruptedException, SQLException {
            new Soak(trial, tables, trial.senders(shop)).run();
        }
    };

    private static final int WARM_UP_SECONDS = 3;
    private static final int WARM_UP_SALES = 100;
    private static final int SETTLING_SECONDS = 10;

    private final boolean startsEmpty;
    private final boolean delivers;

    Measure(boolean startsEmpty, boolean delivers) {
        this.startsEmpty = startsEmpty;
        this.delivers = delivers;
    }

    void run(Trial trial) throws InterruptedException, ExecutionException, SQLException {
        try (var tables = trial.tables()) {
            if (startsEmpty) {
                tables.create();
            }
            try (var shop = trial.open(delivers)) {
                measure(trial, shop, tables);
            }
        }
    }

    abstract void measure(Trial trial, Shop shop, Tables tables)
            throws InterruptedException, ExecutionException, SQLException;
}
