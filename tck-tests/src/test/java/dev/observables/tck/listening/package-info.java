/** OBS-2: which methods an event calls, how, and with what. */
package dev.observables.tck.listening;
