/**
 * What the outbox says: its coded texts, its logger, and failures as text.
 *
 * <p>Uses no other room.
 */
@NullMarked
package dev.observables.outbox.internal.text;

import org.jspecify.annotations.NullMarked;
