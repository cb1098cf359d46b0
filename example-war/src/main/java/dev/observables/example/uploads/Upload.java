package dev.observables.example.uploads;

import dev.observables.example.uploads.UploadResource.UploadProgress;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

/** An upload. Its images are {@link Picture}s: two listeners write them at the same time. */
@Entity
public class Upload {

    /** How far an upload has come. */
    public enum Progress {
        RECEIVED,
        READY,
        FAILED,
        INVALID
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String name;

    private String email;

    @Enumerated(EnumType.STRING)
    private Progress progress;

    private String reason;

    private LocalDateTime received;

    /** For Jakarta Persistence. */
    protected Upload() {}

    Upload(String name, String email) {
        this.name = name;
        this.email = email;
        this.progress = Progress.RECEIVED;
        this.received = LocalDateTime.now();
    }

    Long id() {
        return id;
    }

    void advance(Progress next, String why) {
        progress = next;
        reason = why;
    }

    UploadProgress shown() {
        return new UploadProgress(id, name, progress, reason);
    }
}
