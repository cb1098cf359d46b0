/** OBS-10: what can be seen and waited for from outside. */
package dev.observables.tck.insight;
