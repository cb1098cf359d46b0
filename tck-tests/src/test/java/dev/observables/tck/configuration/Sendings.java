package dev.observables.tck.configuration;

import dev.observables.Delivery;
import dev.observables.Outcome;
import dev.observables.tck.Deployment;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Sends by program and waits for the delivery. */
final class Sendings {

    private Sendings() {}

    static Delivery send(Deployment deployment, String event) throws Exception {
        return delivered(deployment.observables().send(event));
    }

    static Outcome outcome(Deployment deployment, String event) throws Exception {
        return send(deployment, event).outcomes().get(0);
    }

    static Delivery delivered(CompletionStage<Delivery> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
