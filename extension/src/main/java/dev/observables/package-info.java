/**
 * Named events for the methods of CDI beans: {@link dev.observables.Observable @Observable} on a method sends events
 * when the method has succeeded, and calls methods that listen, concurrently and isolated from each other.
 *
 * <p>This package is the whole public interface and is stable. Everything else is internal.
 */
package dev.observables;
