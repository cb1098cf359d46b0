/**
 * What add-ons implement, and what they are given: the {@link dev.observables.spi.Journal} keeps the calls of durable listeners.
 *
 * <p>Applications have no use for this package. Where nothing implements it, it costs nothing.
 */
@NullMarked
package dev.observables.spi;

import org.jspecify.annotations.NullMarked;
