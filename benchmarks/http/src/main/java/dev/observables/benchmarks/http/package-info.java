/** The server's side: a resource that calls nobody, one that calls four listeners by hand, and one that sends an event. */
package dev.observables.benchmarks.http;
