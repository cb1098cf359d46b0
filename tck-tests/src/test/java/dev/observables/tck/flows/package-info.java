/** Whole flows of the kind that observables are for: several events, listeners and failures at once. */
package dev.observables.tck.flows;
