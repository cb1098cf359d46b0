/**
 * What may be missing or differs from server to server: settings, JNDI, transactions, contexts, the library's own threads,
 * logging and its texts, and the names of optional APIs.
 *
 * <p>Its neighbours can rely on this: every class loads where an optional API is missing, and what a configuration source, a
 * naming provider or a log handler throws does not get past this package. It uses no other package of the library's
 * implementation.
 */
package dev.observables.internal.platform;
