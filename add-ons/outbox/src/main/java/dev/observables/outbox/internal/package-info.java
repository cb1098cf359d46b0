/**
 * The outbox as the library and the container see it: the journal, the extension, the injectable bean, and what they are made of.
 *
 * <p>Uses the rooms {@code protocol}, {@code json}, {@code store} and {@code text}.
 */
@NullMarked
package dev.observables.outbox.internal;

import org.jspecify.annotations.NullMarked;
