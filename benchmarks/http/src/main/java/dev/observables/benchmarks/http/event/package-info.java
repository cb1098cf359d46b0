/** What only the application with the library has. */
package dev.observables.benchmarks.http.event;
