/** Is asked for more than it can take, and keeps accounts of what became of it. */
package dev.observables.tck.apps.stressed;
