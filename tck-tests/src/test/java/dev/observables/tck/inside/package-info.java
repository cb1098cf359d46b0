/** What the WAR has besides the clauses: it runs them in the server when asked over HTTP, and tells what happens. */
package dev.observables.tck.inside;
