/** Is undeployed while its listeners are under way; they tell, and ask, a gate outside of the server. */
package dev.observables.tck.apps.undeployed;
