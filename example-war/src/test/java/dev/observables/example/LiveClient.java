package dev.observables.example;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Receives the messages of the WebSocket, as an open page does. */
public class LiveClient implements WebSocket.Listener, AutoCloseable {

    private final List<JsonObject> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    /** Asks for no message of before. */
    public LiveClient() {
        this(Long.MAX_VALUE);
    }

    /** Asks for all messages after one. */
    public LiveClient(long after) {
        this(Long.toString(after));
    }

    public LiveClient(String after) {
        var live = URI.create("ws://" + ShopClient.SHOP.getAuthority() + "/live?after=" + after);
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(live, this)
                .join();
        // the handshake is over before the server has let the page join
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> messages.stream()
                        .anyMatch(message -> message.getString("type").equals("welcome")));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try (var reader = Json.createReader(new StringReader(partial.toString()))) {
                messages.add(reader.readObject());
            }
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    public List<JsonObject> messages() {
        return List.copyOf(messages);
    }

    public long lastNumber() {
        return messages.isEmpty()
                ? 0
                : messages.get(messages.size() - 1).getJsonNumber("number").longValue();
    }

    /** Waits for a message, and returns its body. */
    public JsonObject await(String type, Predicate<JsonObject> body) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> bodies(type).stream().filter(body).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    public List<JsonObject> bodies(String type) {
        return messages.stream()
                .filter(message -> message.getString("type").equals(type))
                .map(message -> message.getJsonObject("body"))
                .toList();
    }

    /** Breaks the connection, as a lost network does: without a word. */
    public void drop() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
