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

/**
 * One page's WebSocket. It sends one message at a time, because not every server accepts a second one before the first
 * is sent. The server is never called with a lock held: it may have one of its own, and call back on another thread.
 */
final class Connection {

    private static final Logger LOG = System.getLogger(Connection.class.getName());

    /** A page that reads more slowly is disconnected; it connects again and asks for what it has missed. */
    private static final int MOST_WAITING = 1_000;

    private final Session session;
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean tooSlow;

    Connection(Session session) {
        this.session = session;
    }

    synchronized void offer(String text) {
        tooSlow |= waiting.size() == MOST_WAITING;
        if (!tooSlow) {
            waiting.addLast(text);
        }
    }

    /** Sends what is queued, unless that is already being done. */
    void flush() {
        if (isTooSlow()) {
            close();
            return;
        }
        var text = next();
        if (text != null) {
            try {
                session.getAsyncRemote().sendText(text, this::sent);
            } catch (RuntimeException gone) {
                // the endpoint is notified of the end, and the page asks for the rest when it is back
                LOG.log(Level.DEBUG, "A page is gone", gone);
            }
        }
    }

    private synchronized boolean isTooSlow() {
        return tooSlow;
    }

    private synchronized String next() {
        var text = sending ? null : waiting.pollFirst();
        sending |= text != null;
        return text;
    }

    private void sent(SendResult result) {
        if (result.isOK()) {
            synchronized (this) {
                sending = false;
            }
            flush();
        } else {
            close();
        }
    }

    private void close() {
        try {
            session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "Connect again"));
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "A page is gone", gone);
        }
    }
}
