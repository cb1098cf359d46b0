package dev.observables.example.products;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;

/** A print. */
@Entity
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String title;

    private String artist;

    @Column(precision = 8, scale = 2)
    private BigDecimal price;

    private int stock;

    private int reserved;

    /** Incremented by a listener, so that the list need not count. */
    private int comments;

    /** For Jakarta Persistence. */
    protected Product() {}

    Product(String title, String artist, BigDecimal price, int stock) {
        this.title = title;
        this.artist = artist;
        this.price = price;
        this.stock = stock;
    }

    ListedProduct listed() {
        return new ListedProduct(id, title, artist, price, stock, reserved, comments);
    }

    Long id() {
        return id;
    }

    void reprice(BigDecimal next) {
        price = next;
    }
}
