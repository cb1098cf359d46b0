/**
 * What runs the outbox: the protocol of {@code docs/outbox-protocol.md} on the tables of the room {@code store}.
 *
 * <p>Three threads belong to it. The {@code Writer} writes what becomes of attempts, in groups; the {@code Poller} claims what is
 * due and has it called, and does the work of {@code Recovery}; {@code NodeLife} says that the node lives, and looks for those that do
 * not. One event passes through these classes:
 *
 * <ol>
 *   <li>{@code Storing} has {@code Entries} make its rows, and inserts them in the sender's transaction;
 *   <li>the {@code StoredEntry} learns that it was committed, and gives the {@code DeliveryCall}s of its first attempts to the
 *       library, or wakes the poller;
 *   <li>{@code AttemptEnds} learns how each call ended, and has it written;
 *   <li>{@code Followers} make the derived events that follow.
 * </ol>
 *
 * <p>Uses {@code store}, {@code json}, {@code text} and the library's SPI.
 */
@NullMarked
package dev.observables.outbox.internal.protocol;

import org.jspecify.annotations.NullMarked;
