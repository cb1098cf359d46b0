package dev.observables.example.mail;

/**
 * A mail.
 *
 * @param to the recipient's address
 * @param subject the subject
 * @param text the text
 */
public record Mail(String to, String subject, String text) {}
