/** Load and faults at once, and a ledger in which every listener's call is to be found; run by {@code -Pstress} alone. */
package dev.observables.tck.stress;
