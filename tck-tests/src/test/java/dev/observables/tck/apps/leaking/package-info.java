/** What shows that a leak is seen. */
package dev.observables.tck.apps.leaking;
