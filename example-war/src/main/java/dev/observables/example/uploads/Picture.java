package dev.observables.example.uploads;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;

/** One of the images of an upload. */
@Entity
public class Picture {

    /** The role of an image in its upload. */
    public enum Kind {
        ORIGINAL,
        HALFTONE,
        THUMBNAIL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private Long upload;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Lob
    private byte[] content;

    /** For Jakarta Persistence. */
    protected Picture() {}

    Picture(Long upload, Kind kind, byte[] content) {
        this.upload = upload;
        this.kind = kind;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
