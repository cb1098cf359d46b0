package dev.observables.tck.enterprise.websocket;

import dev.observables.Argument;
import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** The sessions of a chat; what one says, all hear. */
@ApplicationScoped
public class ChatRoom {

    private final Set<Session> sessions = new CopyOnWriteArraySet<>();

    void enter(Session session) {
        sessions.add(session);
    }

    void leave(Session session) {
        sessions.remove(session);
    }

    int size() {
        return sessions.size();
    }

    @Observable(listen = "enterprise.said")
    void tellAll(@Argument("text") String text) throws IOException {
        for (var session : sessions) {
            session.getBasicRemote().sendText(text);
        }
    }
}
