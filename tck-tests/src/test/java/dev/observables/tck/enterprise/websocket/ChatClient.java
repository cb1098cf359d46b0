package dev.observables.tck.enterprise.websocket;

import dev.observables.tck.Patience;
import dev.observables.tck.inside.OwnAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One of those who chat, on a connection of its own. */
final class ChatClient implements WebSocket.Listener, AutoCloseable {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final WebSocket connection;

    ChatClient(String path) {
        var address = OwnAddress.uri().resolve(path);
        connection = Patience.result(HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws" + address.toString().substring("http".length())), this));
    }

    void say(String text) {
        Patience.result(connection.sendText(text, true));
    }

    /** The next text that it hears; null if it hears none. */
    String hear() throws InterruptedException {
        return heard.poll(Patience.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        heard.add(text.toString());
        socket.request(1);
        return null;
    }

    @Override
    public void close() {
        Patience.result(connection.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }
}
