package dev.observables.example.registration;

/**
 * A registered customer.
 *
 * @param email the customer's address
 * @param name the customer's name
 */
public record Registration(String email, String name) {}
