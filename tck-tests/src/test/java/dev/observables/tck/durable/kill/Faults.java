package dev.observables.tck.durable.kill;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Listeners that something goes wrong with. */
final class Faults {

    private Faults() {}

    /** Each attempt holds in the middle of its transaction, until the test opens the gate of this attempt's number. */
    @ApplicationScoped
    static class Holding {

        static final String EVENT = "held";
        static final String HOLDS = "holds";
        static final String GOES_ON = "goes on";

        @Inject
        Books books;

        @Durable
        @Transactional
        @Observable(listen = EVENT)
        void hold(ObservableEvent event, @Payload Sale sale) {
            books.effect("hold", event, sale);
            NodeMain.say(HOLDS);
            while (!Files.exists(Path.of(System.getProperty("shop.gate") + event.attempt()))) {
                Pause.of(Duration.ofMillis(10));
            }
            NodeMain.say(GOES_ON);
        }
    }

    /** Ends its process. */
    @ApplicationScoped
    static class Halting {

        static final String EVENT = "halting";
        static final int ATTEMPTS = 3;

        @Inject
        Books books;

        @Durable(attempts = ATTEMPTS)
        @Observable(listen = EVENT)
        void halt(ObservableEvent event, @Payload Sale sale) {
            books.effect("halt", event, sale);
            Runtime.getRuntime().halt(9);
        }
    }

    /** Of an earlier version of the application. */
    @ApplicationScoped
    static class Old {

        @Inject
        Books books;

        @Durable(id = "common")
        @Transactional
        @Observable(listen = Till.SOLD)
        void hear(ObservableEvent event, @Payload Sale sale) {
            books.effect("common", event, sale);
        }

        @Durable(id = "removed")
        @Transactional
        @Observable(listen = Till.SOLD)
        void hearAsWell(ObservableEvent event, @Payload Sale sale) {
            books.effect("removed", event, sale);
        }
    }

    /** Of a later version, with another class for the payload and a listener more and one less. */
    @ApplicationScoped
    static class New {

        @Inject
        Books books;

        @Durable(id = "common")
        @Transactional
        @Observable(listen = Till.SOLD)
        void receive(ObservableEvent event, @Payload Receipt receipt) {
            effect("common", event, receipt);
        }

        @Durable(id = "added")
        @Transactional
        @Observable(listen = Till.SOLD)
        void receiveAsWell(ObservableEvent event, @Payload Receipt receipt) {
            effect("added", event, receipt);
        }

        private void effect(String listener, ObservableEvent event, Receipt receipt) {
            books.effect(listener, event, event.id(), receipt.id(), receipt.text());
        }
    }
}
