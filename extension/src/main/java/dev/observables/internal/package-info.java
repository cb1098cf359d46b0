/**
 * What a container sees, and the wiring: the extension, its interceptors, the injectable bean and the JAX-RS feature. Nothing
 * here is part of the public API.
 *
 * <p>The rooms behind it are packages, and each may use those that follow it: {@code deployment} turns annotated methods
 * into an assembled deployment, {@code sending} observes one call of a sending method, {@code dispatch} carries an event to
 * its listeners, {@code platform} holds what may be missing or differs from server to server.
 */
package dev.observables.internal;
