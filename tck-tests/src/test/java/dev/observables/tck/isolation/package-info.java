/** OBS-3: what becomes of failures, and of events that find no room. */
package dev.observables.tck.isolation;
