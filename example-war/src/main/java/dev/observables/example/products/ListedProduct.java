package dev.observables.example.products;

import java.math.BigDecimal;

/**
 * A print, as the list shows it.
 *
 * @param id its number
 * @param title its title
 * @param artist the address of who made it
 * @param price what it costs
 * @param stock how many are for sale
 * @param reserved how many are ordered and not yet paid
 * @param comments how many comments it has
 */
public record ListedProduct(
        Long id, String title, String artist, BigDecimal price, int stock, int reserved, int comments) {}
