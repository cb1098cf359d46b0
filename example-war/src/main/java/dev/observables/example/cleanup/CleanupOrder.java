package dev.observables.example.cleanup;

import java.time.LocalDateTime;

/**
 * What to clean up.
 *
 * @param startedBy who started it
 * @param before everything older than this is removed
 */
public record CleanupOrder(String startedBy, LocalDateTime before) {}
