package dev.observables.tck.enterprise.contexts;

import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Another one in each request. */
@RequestScoped
public class RequestNumber {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final int number = LAST.incrementAndGet();

    int get() {
        return number;
    }
}
