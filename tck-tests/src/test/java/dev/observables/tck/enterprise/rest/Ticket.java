package dev.observables.tck.enterprise.rest;

/** An entity that the server writes as JSON. */
public class Ticket {

    private final String seat;

    Ticket(String seat) {
        this.seat = seat;
    }

    public String getSeat() {
        return seat;
    }
}
