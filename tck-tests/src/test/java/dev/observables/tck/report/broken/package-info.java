/** Deployments with a mistake in them, one mistake a class, and what they are told. */
package dev.observables.tck.report.broken;
