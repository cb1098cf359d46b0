/**
 * A customer registers; a welcome mail, a role, a profile and an entry in the audit log follow at the same time, each
 * isolated from the others' failures.
 *
 * <p>It shows the ways to take what was sent, {@code @Payload}, {@code @Argument} and {@code ObservableEvent}, an
 * annotation of one's own in the place of a name, {@link dev.observables.example.registration.OnUserRegistered}, and
 * what a failing listener leads to.
 */
package dev.observables.example.registration;
