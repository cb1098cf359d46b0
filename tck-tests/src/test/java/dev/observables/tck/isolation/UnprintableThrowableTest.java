package dev.observables.tck.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.Patience;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A throwable that throws itself, and a log that reads it on the thread that logs. */
@Tag("embedded")
class UnprintableThrowableTest {

    static class Unprintable extends Exception {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("of the throwable itself");
        }
    }

    /** As logging libraries do that copy a throwable before they hand its line on. */
    static class ReadingHandler extends Handler {

        @Override
        public void publish(LogRecord entry) {
            if (entry.getThrown() instanceof Unprintable unprintable) {
                unprintable.getMessage();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    @Assertion("OBS-3.1: A failure that cannot be logged is an outcome all the same, and nothing stays in flight.")
    void failureThatCannotBeLoggedIsAnOutcome() {
        var logger = Logger.getLogger("dev.observables");
        var handler = new ReadingHandler();
        var handlers = logger.getHandlers();
        for (var other : handlers) {
            logger.removeHandler(other);
        }
        logger.addHandler(handler);
        try (var deployment = Deployment.of(Worker.class).start()) {
            assertFails(deployment.observables());
        } finally {
            logger.removeHandler(handler);
            for (var other : handlers) {
                logger.addHandler(other);
            }
        }
    }

    private static void assertFails(Observables observables) {
        var delivery = Patience.result(observables.send("work", (ListenerWork) event -> {
            throw new Unprintable();
        }));

        assertThat(delivery.failures()).singleElement().matches(outcome -> outcome.failure() instanceof Unprintable);
        assertThat(observables.inFlight()).isZero();
    }
}
