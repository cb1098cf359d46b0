/** OBS-12: keys of events, and the order of an ordered listener's calls. */
package dev.observables.tck.order;
