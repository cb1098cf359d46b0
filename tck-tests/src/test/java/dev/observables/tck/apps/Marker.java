package dev.observables.tck.apps;

/** One object for each class loader that has loaded this class: a heap histogram counts applications by it. */
public final class Marker {

    public static final Marker ONLY = new Marker();

    private Marker() {}
}
