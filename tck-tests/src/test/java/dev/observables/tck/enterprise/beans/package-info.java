/** Enterprise beans and their timers, and message-driven beans. */
package dev.observables.tck.enterprise.beans;
