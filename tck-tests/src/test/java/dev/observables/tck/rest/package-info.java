/**
 * The clauses that need Jakarta RESTful Web Services, with Jersey in the server's part: real {@code Response} objects, and
 * resources that answer over HTTP, once as beans of the container under test and once as plain objects without it.
 */
package dev.observables.tck.rest;
