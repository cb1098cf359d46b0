package dev.observables.benchmarks.outbox;

/** What is measured: a transaction that inserts a sale, and what delivers it to the listeners, until it is closed. */
interface Shop extends AutoCloseable {

    void sell(Sale sale);

    @Override
    void close();
}
