/**
 * Durable listeners: an event and its deliveries are stored in the application's database, in the transaction that the sender's
 * work belongs to, and the listeners are called until they have succeeded.
 *
 * @since 1.0
 */
@NullMarked
package dev.observables.outbox;

import org.jspecify.annotations.NullMarked;
