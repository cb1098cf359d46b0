package dev.observables.benchmarks;

/** What the contenders of a comparison have in common: a bean's method that returns what is sent. */
public interface Sender {

    Parcel send(Parcel parcel);
}
