/** Checks of the tests themselves: the right container, every clause, the same tests everywhere. */
package dev.observables.tck.harness;
