package dev.observables.benchmarks.http.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Requests to the server on loopback, one at a time on each thread that asks. */
record Connections(HttpClient client, String root) {

    private static final long LOST_AFTER_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    static Connections to(int port) {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Connections(client, "http://127.0.0.1:" + port + "/");
    }

    void send(Variant variant) {
        if (!get(variant.path + "?parcel=12").equals("12")) {
            throw new IllegalStateException(variant + " has not answered with its parcel");
        }
    }

    /** What the application has counted: the requests that it has begun, and the calls of its listeners. */
    record Counts(long requests, long calls) {

        Counts since(Counts before) {
            return new Counts(requests - before.requests, calls - before.calls);
        }
    }

    Counts counts(Variant variant) {
        var counts = get(variant.callsPath()).split(" ");
        return new Counts(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
    }

    /** Waits until each request has called all listeners, and fails if it has not, or has called one more often. */
    void awaitCalls(Variant variant, Counts before, long sent) {
        long start = System.nanoTime();
        var counts = counts(variant).since(before);
        while (counts.calls < counts.requests * variant.listeners && System.nanoTime() - start < LOST_AFTER_NANOS) {
            LockSupport.parkNanos(PAUSE_NANOS);
            counts = counts(variant).since(before);
        }
        if (counts.requests < sent || counts.calls != counts.requests * variant.listeners) {
            throw new IllegalStateException(variant + ": " + counts.calls + " calls of listeners for " + counts.requests
                    + " requests, " + sent + " of them answered");
        }
        if (counts.requests > sent) {
            System.out.println(variant + ": " + (counts.requests - sent) + " requests more than answers");
        }
    }

    private String get(String path) {
        try {
            var response =
                    client.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " has answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
