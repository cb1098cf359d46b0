/** Durable listeners beside their peers: what each costs the sender, how many deliveries it ends, and how soon. */
package dev.observables.benchmarks.outbox;
