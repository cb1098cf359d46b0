package dev.observables.tck.durable.kill;

/**
 * What is sold, and sent.
 *
 * @param number counts the sales of a key that were committed, without gaps
 */
public record Sale(String id, String key, int number) {}
