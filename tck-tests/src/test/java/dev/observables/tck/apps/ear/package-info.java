/** An application of two web modules and a library that both of them see. */
package dev.observables.tck.apps.ear;
