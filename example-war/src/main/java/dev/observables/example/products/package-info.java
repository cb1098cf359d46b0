/**
 * The list of prints is cached, and the cache is invalidated when a print is created, changed or deleted.
 *
 * <p>It shows {@code await}: a client that changed a print sees the change in the next list. A listener with the
 * pattern {@code product_*} receives all three events, and those of other flows that change what the list shows. The
 * slow mail listens to {@code product_created:completed} instead, which nobody waits for.
 */
package dev.observables.example.products;
