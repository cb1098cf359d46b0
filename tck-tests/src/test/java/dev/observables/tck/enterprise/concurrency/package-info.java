/** Executors of the application's own. */
package dev.observables.tck.enterprise.concurrency;
