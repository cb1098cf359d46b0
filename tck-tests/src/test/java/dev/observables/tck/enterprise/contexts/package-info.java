/** What a listener finds around it. */
package dev.observables.tck.enterprise.contexts;
