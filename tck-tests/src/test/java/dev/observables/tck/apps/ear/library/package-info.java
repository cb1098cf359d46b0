/** What is in the EAR's own lib directory. */
package dev.observables.tck.apps.ear.library;
