/** Durable listeners on nodes that are killed: each is a process, and what they did is judged by the rows that they left. */
package dev.observables.tck.durable.kill;
