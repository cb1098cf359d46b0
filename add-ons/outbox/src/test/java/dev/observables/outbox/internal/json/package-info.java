/** How values become JSON and are read back, on every implementation of JSON Binding that the build runs this package with. */
@NullMarked
package dev.observables.outbox.internal.json;

import org.jspecify.annotations.NullMarked;
