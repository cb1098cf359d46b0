package dev.observables.tck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A resource that answers asynchronously, as each test has it. */
@Path("tickets")
@ApplicationScoped
public class Tickets {

    @FunctionalInterface
    interface Conduct {
        void answer(AsyncResponse response) throws Exception;
    }

    private Conduct conduct;
    private CountDownLatch completed;

    void prepare(Conduct next) {
        conduct = next;
        completed = new CountDownLatch(1);
    }

    @GET
    @Observable(send = "answered", sendOnFailure = "refused")
    public void answer(@Suspended AsyncResponse response) throws Exception {
        // called after the extension's own callback, which was there before the method
        response.register((CompletionCallback) unmapped -> completed.countDown());
        conduct.answer(response);
    }

    void awaitCompletion() throws InterruptedException {
        assertThat(completed.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
