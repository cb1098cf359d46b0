/** OBS-5: events that follow from events. */
package dev.observables.tck.chains;
