package dev.observables.example.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/** One page's WebSocket: sends one message after the other, as not every server takes a second one before. */
final class Connection {

    private static final Logger LOG = System.getLogger(Connection.class.getName());

    /** Who reads more slowly than this is disconnected: the page connects again, and asks for what it has missed. */
    private static final int MOST_WAITING = 1_000;

    private final Session session;
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean sending;

    Connection(Session session) {
        this.session = session;
    }

    synchronized void send(String text) {
        if (waiting.size() == MOST_WAITING) {
            close();
            return;
        }
        waiting.addLast(text);
        if (!sending) {
            sendNext();
        }
    }

    private synchronized void sendNext() {
        var text = waiting.pollFirst();
        sending = text != null;
        if (sending) {
            try {
                session.getAsyncRemote().sendText(text, this::sent);
            } catch (RuntimeException gone) {
                // its end is told to the endpoint, and its page asks for the rest when it is back
                LOG.log(Level.DEBUG, "A page is gone", gone);
            }
        }
    }

    private void sent(SendResult result) {
        if (result.isOK()) {
            sendNext();
        } else {
            close();
        }
    }

    private void close() {
        try {
            session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "Connect again"));
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "A page is gone", gone);
        }
    }
}
