/** The databases that tests run on: what needs no server of its own, a real PostgreSQL, and MariaDB where it is installed. */
@NullMarked
package dev.observables.outbox.testing;

import org.jspecify.annotations.NullMarked;
