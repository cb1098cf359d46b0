package dev.observables.benchmarks;

/** A sender and its listeners, brought together by a framework that runs until this is closed. */
record Wiring(Sender sender, Runnable stop) implements AutoCloseable {

    @Override
    public void close() {
        stop.run();
    }
}
