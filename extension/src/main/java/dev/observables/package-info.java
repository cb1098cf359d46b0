/**
 * The public API of Observables for Jakarta CDI: named events that bean methods send and listen to.
 *
 * <p>{@link dev.observables.Observable @Observable} on a bean's method sends events when the method has succeeded or
 * failed, or makes the method a listener. Listeners run concurrently and are isolated from the sender and from each
 * other. {@link dev.observables.Observables} sends events programmatically and shows what is in flight.
 *
 * <p>Parameters and return values are not null, unless they are annotated as nullable.
 *
 * <p>This package is the whole public API of the library for applications, and is stable. {@link dev.observables.spi} is for
 * add-ons. All other packages are internal.
 *
 * @since 1.0
 */
@NullMarked
package dev.observables;

import org.jspecify.annotations.NullMarked;
