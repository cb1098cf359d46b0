/**
 * The stored calls of durable listeners: which ones have not succeeded yet, in which attempt, and which ones have used up
 * their attempts. These can be called again, or removed.
 */
package dev.observables.example.deliveries;
