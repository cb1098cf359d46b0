package dev.observables.example.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * The endpoint that pages connect to; {@code ?after=} is the number of the last message that a page has seen. The scope
 * makes it a bean; otherwise Open Liberty does not inject into it.
 */
@Dependent
@ServerEndpoint("/live")
public class LiveEndpoint {

    private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());

    @Inject
    Audience audience;

    @OnOpen
    public void open(Session session) {
        audience.join(session, lastSeen(session));
    }

    @OnClose
    public void close(Session session) {
        audience.leave(session);
    }

    /** A connection that breaks is not an error: it happens whenever a page is closed. */
    @OnError
    public void error(Session session, Throwable failure) {
        LOG.log(Level.DEBUG, "A page's connection broke", failure);
        audience.leave(session);
    }

    private static long lastSeen(Session session) {
        var after = session.getRequestParameterMap().getOrDefault("after", List.of("0"));
        try {
            return Long.parseLong(after.get(0));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
