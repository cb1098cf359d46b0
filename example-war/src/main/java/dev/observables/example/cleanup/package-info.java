/**
 * Every night, and on request, five parts of the database are cleaned up concurrently, and a report is
 * written when the last of them has finished.
 *
 * <p>It shows an event started by the server's own scheduler, the same event sent programmatically, whose stage
 * completes with the delivery, and a listener of {@code cleanup_due:completed}, which receives the outcome and duration
 * of every part.
 */
package dev.observables.example.cleanup;
