package dev.observables.example.cleanup;

import dev.observables.example.cleanup.CleanupResource.Report;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

/** The report of a clean-up. */
@Entity
public class CleanupReport {

    /** The id of the event that started it. */
    @Id
    private String cleanup;

    private String startedBy;

    @Column(length = 1_000)
    private String summary;

    private int parts;

    private int failures;

    private LocalDateTime written;

    /** For Jakarta Persistence. */
    protected CleanupReport() {}

    CleanupReport(String cleanup, String startedBy, String summary, int parts, int failures) {
        this.cleanup = cleanup;
        this.startedBy = startedBy;
        this.summary = summary;
        this.parts = parts;
        this.failures = failures;
        this.written = LocalDateTime.now();
    }

    Report shown() {
        return new Report(cleanup, startedBy, parts, failures, summary);
    }
}
