package dev.observables.tck.apps.stressed;

import dev.observables.Observables;
import dev.observables.tck.stress.Books;
import dev.observables.tck.stress.Ledger.Sent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Sends what was left to it when the undeployment begins, for as long as there is a container. */
@ApplicationScoped
public class LateSender {

    @Inject
    Books books;

    @Inject
    Observables observables;

    private volatile int first;
    private volatile int end;

    void leave(int firstSend, int endOfSends) {
        first = firstSend;
        end = endOfSends;
    }

    void begin(@Observes @Priority(1) @BeforeDestroyed(ApplicationScoped.class) Object application) {
        if (first < end) {
            var sender = new ProgramSender(observables, books.ledger());
            int from = first;
            int to = end;
            new Thread(() -> send(sender, from, to), "late sender").start();
        }
    }

    private static void send(ProgramSender sender, int from, int to) {
        try {
            for (int send = from; send < to; send++) {
                sender.send(send, Sent.BY_PROGRAM);
            }
        } catch (RuntimeException containerGone) {
            // the rest stays unsent
        }
    }
}
