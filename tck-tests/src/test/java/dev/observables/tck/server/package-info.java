/**
 * Runs the clauses in a server: fetched by the build, started on 127.0.0.1, given the one WAR, asked over HTTP, stopped.
 *
 * <p>{@link dev.observables.tck.server.InServerEngine} looks like JUnit to the build and reports each test by its own
 * name. {@link dev.observables.tck.server.Server} has one class for each server, with all that is peculiar to it.
 */
package dev.observables.tck.server;
