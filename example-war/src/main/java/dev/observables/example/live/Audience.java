package dev.observables.example.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.websocket.Session;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All open pages. Messages are numbered, and the latest are kept: a page that has lost its connection names the last
 * number that it saw, and misses nothing.
 */
@ApplicationScoped
public class Audience {

    private static final int KEPT = 500;

    /**
     * A message.
     *
     * @param number its number, greater than those before
     * @param type what {@code body} is
     * @param body the content
     */
    public record Message(long number, String type, Object body) {}

    private record Numbered(long number, String text) {}

    private final Jsonb json = JsonbBuilder.create();
    private final Deque<Numbered> latest = new ArrayDeque<>();
    private final Map<String, Connection> connections = new HashMap<>();

    /** Greater than all numbers before a restart, so that a page that was open then does not take it for old news. */
    private long number = System.currentTimeMillis() * 1_000;

    /**
     * Sends a message to all open pages, without waiting for any of them.
     *
     * @param type what the body is
     * @param body the content, converted to JSON
     */
    public void send(String type, Object body) {
        keep(type, body).forEach(Connection::flush);
    }

    private synchronized List<Connection> keep(String type, Object body) {
        var message = new Numbered(++number, json.toJson(new Message(number, type, body)));
        if (latest.size() == KEPT) {
            latest.removeFirst();
        }
        latest.addLast(message);
        connections.values().forEach(connection -> connection.offer(message.text()));
        return List.copyOf(connections.values());
    }

    void join(Session session, long lastSeen) {
        var connection = new Connection(session);
        add(connection, session.getId(), lastSeen);
        connection.flush();
    }

    private synchronized void add(Connection connection, String id, long lastSeen) {
        connections.put(id, connection);
        latest.stream()
                .filter(message -> message.number() > lastSeen)
                .forEach(message -> connection.offer(message.text()));
        // at the end, because its number is that of the last message, which follows all the others
        connection.offer(json.toJson(new Message(number, "welcome", null)));
    }

    synchronized void leave(Session session) {
        connections.remove(session.getId());
    }
}
