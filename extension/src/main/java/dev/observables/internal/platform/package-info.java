/**
 * What may be missing or differs from server to server: settings, JNDI, transactions, contexts, logging and its texts, and
 * the names of optional APIs.
 *
 * <p>Uses none of the other rooms.
 */
package dev.observables.internal.platform;
