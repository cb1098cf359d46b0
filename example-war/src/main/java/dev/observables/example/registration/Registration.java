package dev.observables.example.registration;

/**
 * What is sent when a customer has registered: a value, as listeners run when the request and its entities are gone.
 *
 * @param email the customer's address
 * @param name the customer's name
 */
public record Registration(String email, String name) {}
