package dev.observables.tck.server;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Clients that send over HTTP, each request the next event, by a way that is drawn. */
final class HttpLoad {

    private static final int CLIENTS = 16;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;
    private final String root;
    private final long seed;
    private final int sends;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    HttpLoad(Server server, Application application, long seed, int sends) {
        this.server = server;
        this.root = application.contextRoot();
        this.seed = seed;
        this.sends = sends;
    }

    /** Has the application write a ledger, and send the last events itself when it is undeployed. */
    void open(Path ledger, int late) throws IOException {
        var file = URLEncoder.encode(ledger.toString(), StandardCharsets.UTF_8);
        if (!isAnswered("open?ledger=" + file + "&seed=" + seed + "&sends=" + (sends + late) + "&late=" + late)) {
            throw new IOException("the application has not opened " + ledger);
        }
    }

    /** Completes when each client has sent the last event, or was answered that the application is gone. */
    CompletableFuture<Void> sendAll() {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        var clients = Stream.generate(() -> CompletableFuture.runAsync(this::sendOneByOne, threads))
                .limit(CLIENTS)
                .toArray(CompletableFuture<?>[]::new);
        threads.shutdown();
        return CompletableFuture.allOf(clients);
    }

    int begun() {
        return begun.get();
    }

    /** Requests that were answered by an error, or not at all. */
    int refused() {
        return refused.get();
    }

    private void sendOneByOne() {
        for (int send = begun.getAndIncrement(); send < sends; send = begun.getAndIncrement()) {
            if (!isAnswered("sends/" + send + "/" + way(send))) {
                refused.incrementAndGet();
                return;
            }
        }
    }

    private String way(int send) {
        return switch (new SplittableRandom(~seed + send).nextInt(20)) {
            case 0 -> "by-method-rolled-back";
            case 1 -> "by-program-rolled-back";
            case 2, 3 -> "by-method-after-commit";
            case 4, 5, 6, 7, 8, 9 -> "by-method";
            default -> "by-program";
        };
    }

    private boolean isAnswered(String path) {
        var request = HttpRequest.newBuilder(server.address(root + "/" + path))
                .timeout(LIMIT)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
