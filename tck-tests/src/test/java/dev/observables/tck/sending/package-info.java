/** OBS-1: when a method sends, and what. */
package dev.observables.tck.sending;
