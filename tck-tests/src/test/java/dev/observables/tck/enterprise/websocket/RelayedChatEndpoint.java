package dev.observables.tck.enterprise.websocket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** Gives what is said to a bean that sends it. */
@Dependent
@ServerEndpoint("/relayed-chat")
public class RelayedChatEndpoint {

    @Inject
    ChatRoom room;

    @Inject
    Relay relay;

    @OnOpen
    public void enter(Session session) {
        room.enter(session);
    }

    @OnClose
    public void leave(Session session) {
        room.leave(session);
    }

    @OnMessage
    public void say(String text) {
        relay.say(text);
    }
}
