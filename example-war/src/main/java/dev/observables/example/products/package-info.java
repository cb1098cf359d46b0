/**
 * The list of prints is cached, and forgotten when a print is created, changed or deleted.
 *
 * <p>It shows {@code await}: who has changed a print sees the change in the next list. One listener with the pattern
 * {@code product_*} hears all three events, and those of other flows that change what the list shows. What takes long, a
 * mail, hears {@code product_created:completed} instead, which nobody waits for.
 */
package dev.observables.example.products;
