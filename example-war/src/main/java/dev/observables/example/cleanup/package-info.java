/**
 * Every night, and whenever somebody says so, five parts of the database are cleaned up concurrently, and a report is
 * written when the last of them has finished.
 *
 * <p>It shows an event that the server's own scheduler leads to, the same event sent by program, whose stage completes
 * with the delivery, and a listener of {@code cleanup_due:completed}, which knows how every part went and how long it
 * took.
 */
package dev.observables.example.cleanup;
