package dev.observables.example.orders;

import java.math.BigDecimal;

/**
 * The payload of the flow's events.
 *
 * @param id the order's number
 * @param product the print's number
 * @param title its title
 * @param quantity how many
 * @param total what they cost
 * @param email the customer's address
 */
public record PlacedOrder(Long id, Long product, String title, int quantity, BigDecimal total, String email) {}
