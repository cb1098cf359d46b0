/**
 * The clauses that need transactions, with Narayana in the server's part: its transaction manager, its interceptors of
 * {@code @Transactional}, and its registry under the name that every server has it by.
 */
package dev.observables.tck.transactions;
