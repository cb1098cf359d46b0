/** The shop's mail, which goes to a visible outbox and to no real mailbox. */
package dev.observables.example.mail;
