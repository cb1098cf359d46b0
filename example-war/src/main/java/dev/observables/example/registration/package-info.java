/**
 * A customer registers; a welcome mail, a role, a profile and an entry in the audit log follow at the same time, each
 * isolated from the others' failures.
 *
 * <p>It shows all kinds of parameters, {@code @Payload}, {@code @Argument} and {@code ObservableEvent}, an
 * annotation of its own instead of a name, {@link dev.observables.example.registration.OnUserRegistered}, and
 * what happens when a listener fails.
 */
package dev.observables.example.registration;
