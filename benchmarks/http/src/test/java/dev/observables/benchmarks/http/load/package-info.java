/** The load generator's side, a process of its own. */
package dev.observables.benchmarks.http.load;
