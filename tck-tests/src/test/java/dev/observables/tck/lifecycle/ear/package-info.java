/** The parts of an EAR, each of which a test can load as a module of its own. */
package dev.observables.tck.lifecycle.ear;
