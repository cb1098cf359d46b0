package dev.observables.tck.apps.stressed;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Four listeners, of which each has its own way to fail now and then. */
@ApplicationScoped
public class Faults {

    @Inject
    Accounts accounts;

    @Inject
    Observables observables;

    @Observable(listen = "stressed.load")
    void throwNowAndThen(@Payload Integer number) throws Exception {
        accounts.count("Faults#throwNowAndThen.begun");
        if (number % 7 == 0) {
            throw new Exception("drawn");
        }
    }

    @Observable(listen = "stressed.load")
    void breakNowAndThen(@Payload Integer number) {
        accounts.count("Faults#breakNowAndThen.begun");
        if (number % 11 == 0) {
            throw new AssertionError("drawn");
        }
    }

    @Observable(listen = "stressed.load")
    CompletionStage<?> stallNowAndThen(@Payload Integer number) {
        accounts.count("Faults#stallNowAndThen.begun");
        return number % 1_009 == 0
                ? new CompletableFuture<>()
                : number % 13 == 0
                        ? CompletableFuture.failedStage(new Exception("drawn"))
                        : CompletableFuture.completedStage(number);
    }

    @Observable(listen = "stressed.load")
    void sendNowAndThen(@Payload Integer number) {
        accounts.count("Faults#sendNowAndThen.begun");
        if (number % 5 == 0) {
            observables.send("stressed.follow-up");
        }
    }

    @Observable(listen = "stressed.follow-up")
    void hear() {
        accounts.count("follow-ups");
    }
}
