/** One deployment that fails, a class. */
package dev.observables.tck.listening.broken;
