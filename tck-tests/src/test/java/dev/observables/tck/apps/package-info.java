/** Applications that are deployed and undeployed by tests which look at a server from outside. */
package dev.observables.tck.apps;
