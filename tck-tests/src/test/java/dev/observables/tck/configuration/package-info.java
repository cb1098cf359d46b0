/** OBS-8: every configuration key, by system properties, as there is no MicroProfile Config here. */
package dev.observables.tck.configuration;
