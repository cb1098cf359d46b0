/** What the parts of the outbox share. */
@NullMarked
package dev.observables.outbox.internal;

import org.jspecify.annotations.NullMarked;
