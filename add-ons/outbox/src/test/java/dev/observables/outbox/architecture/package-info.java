/** The rooms of the outbox, and what each of them may use. */
package dev.observables.outbox.architecture;
