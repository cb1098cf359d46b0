/**
 * The systems that a real shop talks to, and that this one pretends to have. Each takes its configured time, so that
 * the page shows listeners that overlap.
 */
package dev.observables.example.outside;
