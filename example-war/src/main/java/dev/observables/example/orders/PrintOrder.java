package dev.observables.example.orders;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

/** An order. */
@Entity
public class PrintOrder {

    /** How far an order has come. */
    public enum Progress {
        PLACED,
        PAID,
        DECLINED,
        TAKEN,
        SHIPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    Long product;

    int quantity;

    String email;

    @Enumerated(EnumType.STRING)
    Progress progress;

    LocalDateTime placed;

    /** For Jakarta Persistence. */
    protected PrintOrder() {}

    PrintOrder(Long product, int quantity, String email) {
        this.product = product;
        this.quantity = quantity;
        this.email = email;
        this.progress = Progress.PLACED;
        this.placed = LocalDateTime.now();
    }
}
