/**
 * One call of a sending method: what its result means, which events follow from it, and when they are sent.
 *
 * <p>Uses {@code dispatch} and {@code platform}.
 */
package dev.observables.internal.sending;
