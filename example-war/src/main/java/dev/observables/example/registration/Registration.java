package dev.observables.example.registration;

/**
 * The payload of a registration: a value, because listeners may run after the request and its entities have ended.
 *
 * @param email the customer's address
 * @param name the customer's name
 */
public record Registration(String email, String name) {}
