package dev.observables.benchmarks.http.load;

/** A resource under load, and how many listeners a request of it calls. */
enum Variant {
    BARE("without/bare", 0),
    HAND("without/hand", 4),
    EVENT("with/event", 4);

    final String path;
    final int listeners;

    Variant(String path, int listeners) {
        this.path = path;
        this.listeners = listeners;
    }

    /** Of the application that the resource is in. */
    String callsPath() {
        return path.substring(0, path.indexOf('/')) + "/calls";
    }
}
