/**
 * The first flow: a customer registers, and a welcome mail, a role and an entry in the audit log follow at the same
 * time, each isolated from the others' failures.
 */
package dev.observables.example.registration;
