/** OBS-7: what the container tells about a deployment. */
package dev.observables.tck.report;
