package dev.observables.example.cleanup;

import java.time.LocalDateTime;

/**
 * What is to be cleaned up.
 *
 * @param startedBy who said so
 * @param before what is older than this is not kept
 */
public record CleanupOrder(String startedBy, LocalDateTime before) {}
