package dev.observables.tck.rest;

import dev.observables.Observable;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CountDownLatch;

/** A resource that answers asynchronously, as each test has it. */
@Path("tickets")
@ApplicationScoped
public class Tickets {

    @FunctionalInterface
    interface Conduct {
        void answer(AsyncResponse response) throws Exception;
    }

    private Conduct conduct;
    private CountDownLatch ends;

    void prepare(Conduct next) {
        conduct = next;
        ends = new CountDownLatch(2);
    }

    @GET
    @Observable(send = "answered", sendOnFailure = "refused")
    public void answer(@Suspended AsyncResponse response) throws Exception {
        // called after the extension's own callback, which was there before the method
        response.register((CompletionCallback) unmapped -> ends.countDown());
        try {
            conduct.answer(response);
        } finally {
            ends.countDown();
        }
    }

    /** Waits for the response's completion and for the method's return, either of which may be the later one. */
    void awaitEnd() {
        Patience.pass(ends);
    }
}
