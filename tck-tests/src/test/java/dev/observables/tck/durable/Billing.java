package dev.observables.tck.durable;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A durable listener that works in a transaction. */
@ApplicationScoped
class Billing {

    /** The call, before it has worked. */
    static final String BILL = "Billing#bill";

    /** The same call, after it has. */
    static final String BILLED = "Billing#bill, having worked";

    @Inject
    CallRecorder recorder;

    @Inject
    WorkTable work;

    @Transactional
    @Durable
    @Observable(listen = Orders.PLACED)
    void bill(ObservableEvent event, @Payload Order order) throws Exception {
        recorder.record(BILL, event, order);
        work.insert("billed " + order.number());
        recorder.record(BILLED, event, order);
    }
}
