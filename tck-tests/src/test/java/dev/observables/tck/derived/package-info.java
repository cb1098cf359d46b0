/** OBS-6: the events that tell what became of an event. */
package dev.observables.tck.derived;
