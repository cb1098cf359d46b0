/** The shop's mail, which reaches a visible outbox and nobody's letter box. */
package dev.observables.example.mail;
