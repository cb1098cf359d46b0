@NullMarked
package dev.observables.outbox.internal.store;

import org.jspecify.annotations.NullMarked;
