/** The same kind of application without the library: what a server keeps by itself. */
package dev.observables.tck.apps.plain;
