package dev.observables.tck.durable;

/** What most senders of these tests return. */
public record Order(String number, int quantity) {}
