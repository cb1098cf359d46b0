/**
 * An event on its way: accepted, released after a commit, admitted, given to an executor, delivered to its listeners, and
 * completed.
 *
 * <p>Uses {@code platform}.
 */
package dev.observables.internal.dispatch;
