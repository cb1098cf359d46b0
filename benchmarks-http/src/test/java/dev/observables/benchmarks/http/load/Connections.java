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

    long calls(Variant variant) {
        return Long.parseLong(get(variant.callsPath()));
    }

    /** Waits until the listeners have been called that often, and fails if they were not or more often. */
    void awaitCalls(Variant variant, long expected) {
        long start = System.nanoTime();
        long calls = calls(variant);
        while (calls < expected && System.nanoTime() - start < LOST_AFTER_NANOS) {
            LockSupport.parkNanos(PAUSE_NANOS);
            calls = calls(variant);
        }
        if (calls != expected) {
            throw new IllegalStateException(variant + ": " + calls + " calls of listeners, not " + expected);
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
