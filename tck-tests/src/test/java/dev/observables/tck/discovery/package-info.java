/** Which methods of a deployment send and listen: inheritance, generics, several beans of one class, other extensions. */
package dev.observables.tck.discovery;
