/** MicroProfile Fault Tolerance on listeners. */
package dev.observables.tck.enterprise.faulttolerance;
