/** Durable listeners: events and deliveries that are stored in a database, on one node and on several. */
package dev.observables.tck.durable;
