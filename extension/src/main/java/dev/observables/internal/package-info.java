/**
 * The implementation, not for use by applications. The way of an event through it: {@code ObservablesExtension}
 * discovers methods, {@code DeploymentReport} checks them, {@code SenderInterceptor} sees a method succeed or fail,
 * {@code EventDispatcher} hands the event over, {@code ListenerCall} calls a listener.
 */
package dev.observables.internal;
