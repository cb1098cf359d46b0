package dev.observables.example.orders;

/**
 * What the card network answered. A declined card is an answer and not a failure: after a failure the network would be asked
 * again.
 *
 * @param order the order
 * @param charged whether the card was charged
 */
public record Settlement(PlacedOrder order, boolean charged) {}
