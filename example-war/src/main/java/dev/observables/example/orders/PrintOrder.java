package dev.observables.example.orders;

import dev.observables.example.orders.OrderResource.OrderProgress;
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
    private Long id;

    private Long product;

    private int quantity;

    private String email;

    /** The network's token: the number of the card is not kept. */
    private String card;

    @Enumerated(EnumType.STRING)
    private Progress progress;

    private LocalDateTime placed;

    /** For Jakarta Persistence. */
    protected PrintOrder() {}

    PrintOrder(Long product, int quantity, String email, String card) {
        this.product = product;
        this.quantity = quantity;
        this.email = email;
        this.card = card;
        this.progress = Progress.PLACED;
        this.placed = LocalDateTime.now();
    }

    Long id() {
        return id;
    }

    String card() {
        return card;
    }

    void advance(Progress next) {
        progress = next;
    }

    OrderProgress shown() {
        return new OrderProgress(id, progress);
    }
}
