package dev.observables.tck.apps.stressed;

import dev.observables.Delivery;
import dev.observables.Observables;
import dev.observables.tck.stress.Ledger;
import dev.observables.tck.stress.Ledger.Sent;
import dev.observables.tck.stress.Ledger.Sum;

/** Sends by program, and has the ledger told by the delivery's stage, which outlives the request. */
record ProgramSender(Observables observables, Ledger ledger) {

    /** @throws RuntimeException if the container is gone, and nothing was sent */
    void send(int send, Sent how) {
        ledger.sent(send, how);
        try {
            observables.send("load", send).whenComplete((delivery, failure) -> told(send, delivery, failure));
        } catch (RuntimeException containerGone) {
            ledger.sent(send, Sent.NOT);
            throw containerGone;
        }
    }

    private void told(int send, Delivery delivery, Throwable failure) {
        if (failure == null) {
            ledger.told(send, delivery);
        } else if (failure.getMessage().startsWith("OBS0405: ")) {
            ledger.add(Sum.DISCARDED);
        }
    }
}
