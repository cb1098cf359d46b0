/** Senders and listeners in JTA transactions that write to and read from a real table. */
package dev.observables.tck.enterprise.transactions;
