/** OBS-9: shutdown, and deployments beside and after each other. */
package dev.observables.tck.lifecycle;
