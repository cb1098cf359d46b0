package dev.observables.benchmarks.outbox;

/**
 * How a shop is opened.
 *
 * @param node the name of this process among those that share the database
 * @param delivers whether listeners are called; otherwise, what is stored for them stays
 * @param threads of the executor that calls listeners
 * @param connections of the pool
 */
record Setup(String url, String node, int listeners, boolean delivers, int threads, int connections) {

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }
}
