package dev.observables.benchmarks;

/** The payload. A type of its own, so that the container's observers are found by it. */
public record Parcel(int number) {}
