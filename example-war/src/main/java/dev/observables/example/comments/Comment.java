package dev.observables.example.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

/** A comment on a print. */
@Entity
public class Comment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private Long product;

    private String author;

    @Column(length = 500)
    private String text;

    private LocalDateTime posted;

    /** For Jakarta Persistence. */
    protected Comment() {}

    Comment(Long product, String author, String text) {
        this.product = product;
        this.author = author;
        this.text = text;
        this.posted = LocalDateTime.now();
    }

    Long id() {
        return id;
    }
}
