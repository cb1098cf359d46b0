/**
 * The tables of the outbox, by plain JDBC. Every method works on the connection that it is given, inside the transaction that is
 * active there, and neither commits it, nor rolls it back, nor closes the connection. Nothing here knows of CDI, JSON, threads or
 * the order in which the methods are called.
 *
 * <p>Its promises: only rows of one application are seen or changed; rows are locked in the order of event and listener,
 * deliveries before events, so that nodes do not deadlock; what a claim's token no longer covers is not changed and reported
 * as such; of all transactions that end deliveries of one event exactly one is told that the event is complete.
 */
@NullMarked
package dev.observables.outbox.internal.store;

import org.jspecify.annotations.NullMarked;
