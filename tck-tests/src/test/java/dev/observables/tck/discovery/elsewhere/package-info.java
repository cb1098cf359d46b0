/** Superclasses in another package than their beans. */
package dev.observables.tck.discovery.elsewhere;
