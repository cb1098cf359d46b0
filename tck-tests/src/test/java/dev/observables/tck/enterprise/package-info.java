/**
 * The clauses that need a server, with its real parts: one room for each part of Jakarta EE. They are compiled
 * with all others and run by the servers' profiles alone, while every other test runs on the embedded containers as well. Beans that a server wants
 * as top-level classes stand beside their tests.
 */
package dev.observables.tck.enterprise;
