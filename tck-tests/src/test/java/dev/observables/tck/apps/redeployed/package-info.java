/** Does with the library whatever could leave something behind, and is then undeployed. */
package dev.observables.tck.apps.redeployed;
