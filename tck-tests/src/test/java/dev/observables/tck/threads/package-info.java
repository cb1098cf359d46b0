/** OBS-4: the threads that listeners run on, and what they find there. */
package dev.observables.tck.threads;
