/** JMH benchmarks: what the product adds to what the container itself does. README.md says how to run and read them. */
package dev.observables.benchmarks;
