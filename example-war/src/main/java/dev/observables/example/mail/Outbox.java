package dev.observables.example.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Stands for the mail server: keeps the latest mails for everybody to see. */
@ApplicationScoped
public class Outbox {

    /** The domain that has no mail server, to see what a failing listener does. */
    public static final String UNREACHABLE = "unreachable.example";

    private static final int KEPT = 1_000;

    private final Deque<Mail> latest = new ArrayDeque<>();

    /**
     * Sends a mail.
     *
     * @param mail the mail
     * @throws UndeliverableMailException if the recipient's domain is {@value #UNREACHABLE}
     */
    public synchronized void send(Mail mail) {
        if (mail.to().endsWith("@" + UNREACHABLE)) {
            throw new UndeliverableMailException("No mail server answers for " + UNREACHABLE);
        }
        if (latest.size() == KEPT) {
            latest.removeFirst();
        }
        latest.addLast(mail);
    }

    /**
     * Lists the latest mails.
     *
     * @return the mails, oldest first
     */
    public synchronized List<Mail> mails() {
        return List.copyOf(latest);
    }
}
