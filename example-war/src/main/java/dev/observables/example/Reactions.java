package dev.observables.example;

import dev.observables.ObservableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the listeners did of late, to be read back. A shop without an audience would not have it. */
@ApplicationScoped
public class Reactions {

    private static final int KEPT = 1_000;

    private record About(String subject, Reaction reaction) {}

    private final Deque<About> latest = new ArrayDeque<>();

    /**
     * Notes what the calling listener did.
     *
     * @param subject whom it concerns, such as a customer's address
     * @param listener the listener
     * @param action what it did
     * @param event the event it heard
     */
    public synchronized void add(String subject, String listener, String action, ObservableEvent event) {
        if (latest.size() == KEPT) {
            latest.removeFirst();
        }
        latest.addLast(new About(subject, Reaction.now(listener, action, event)));
    }

    /**
     * Finds what was done about a subject.
     *
     * @param subject the subject
     * @return the reactions, oldest first
     */
    public synchronized List<Reaction> about(String subject) {
        return latest.stream()
                .filter(about -> about.subject().equals(subject))
                .map(About::reaction)
                .toList();
    }
}
