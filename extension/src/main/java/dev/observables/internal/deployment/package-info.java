/**
 * From annotated methods to an assembled deployment: discovery collects, rules judge and return problems, the report
 * concludes, and assembly makes the senders, the routes and the topology.
 *
 * <p>Uses {@code sending}, {@code dispatch} and {@code platform}.
 */
package dev.observables.internal.deployment;
