package dev.observables.tck.apps.undeployed;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Listeners that finish when the gate lets them. */
@ApplicationScoped
public class GatedWork {

    @Observable(listen = "undeployed.held")
    void hold(@Payload RemoteGate gate, @Argument("number") Integer number) throws IOException {
        gate.ask("hold " + number);
        gate.ask("finished " + number);
    }

    @Observable(listen = "undeployed.late")
    void hear() {}
}
