package dev.observables.tck.enterprise.websocket;

import dev.observables.Observable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/**
 * Sends what is said, and leaves it to a listener to tell everybody. Another method declares an interceptor binding, which must
 * not affect the one that sends.
 */
@Dependent
@ServerEndpoint("/chat")
public class ChatEndpoint {

    @Inject
    ChatRoom room;

    @OnOpen
    public void enter(Session session) {
        room.enter(session);
    }

    @OnClose
    @Transactional
    public void leave(Session session) {
        room.leave(session);
    }

    @OnMessage
    @Observable(send = "enterprise.said")
    public void say(String text) {}
}
