/** A web module. */
package dev.observables.tck.apps.ear.first;
