package dev.observables.tck.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asked by listeners over HTTP: it keeps the answer back until it is opened, and knows who has finished. */
final class HeldGate implements AutoCloseable {

    private static final int OK_WITHOUT_CONTENT = 204;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch open = new CountDownLatch(1);
    private final CompletableFuture<String> refusal = new CompletableFuture<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Set<String> finished = ConcurrentHashMap.newKeySet();

    HeldGate() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    Set<String> held() {
        return held;
    }

    Set<String> finished() {
        return finished;
    }

    /** What the late sender was told. */
    CompletableFuture<String> refusal() {
        return refusal;
    }

    void open() {
        open.countDown();
    }

    @Override
    public void close() {
        open();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var words = URLDecoder.decode(exchange.getRequestURI().getRawPath().substring(1), StandardCharsets.UTF_8)
                .split(" ", 2);
        switch (words[0]) {
            case "hold" -> {
                held.add(words[1]);
                untilOpen();
            }
            case "finished" -> finished.add(words[1]);
            case "refused" -> refusal.complete(words[1]);
            default -> throw new IOException("asked for " + words[0]);
        }
        exchange.sendResponseHeaders(OK_WITHOUT_CONTENT, -1);
        exchange.close();
    }

    private void untilOpen() {
        try {
            open.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
