/** The identity of a caller who has logged in. */
package dev.observables.tck.enterprise.security;
