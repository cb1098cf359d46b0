package dev.observables.tck.stress;

import dev.observables.Observable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The annotated methods that send. */
@ApplicationScoped
class Senders {

    /** Rolls the transaction back. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Observable(send = "load")
    Integer send(int number) {
        return number;
    }

    @Transactional
    @Observable(send = "load")
    Integer sendAfterCommit(int number) {
        return number;
    }

    /** A sending method's own work, inside a transaction that does not commit. */
    @Transactional
    void rollBack(Runnable sending) {
        sending.run();
        throw new Refusal();
    }
}
