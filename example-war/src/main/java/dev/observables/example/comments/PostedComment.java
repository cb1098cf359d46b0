package dev.observables.example.comments;

/**
 * A comment, as it is sent and shown. The text is not escaped.
 *
 * @param id its number
 * @param product the print's number
 * @param title the print's title
 * @param author who wrote it
 * @param text what was written, as it was typed
 */
public record PostedComment(Long id, Long product, String title, String author, String text) {}
