/** The shop's mail, which goes to a list that everybody can see and to no real mailbox. */
package dev.observables.example.mail;
