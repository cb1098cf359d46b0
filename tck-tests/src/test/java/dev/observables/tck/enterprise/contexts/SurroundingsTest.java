package dev.observables.tck.enterprise.contexts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Delivery;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sender is this test, in an HTTP request to a web component that has the naming entry. */
@ObservablesTest
class SurroundingsTest {

    @Inject
    Observables observables;

    @Inject
    Surroundings surroundings;

    @Inject
    RequestNumber request;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void forget() {
        surroundings.forget();
    }

    @Test
    @Assertion(
            id = "OBS-4.2",
            strategy = "A listener finds the sender's naming entry, the application's classes and configuration.")
    @Assertion(id = "OBS-4.2", strategy = "Its request is not the sender's, which stays as it was.")
    @Assertion(id = "OBS-4.3", strategy = "The same.")
    void listenerFindsWhatTheSenderHas() {
        int own = request.get();

        requireSurroundings(Patience.result(observables.send("surroundings_asked")));

        assertThat(request.get()).isEqualTo(own);
    }

    @Test
    @Assertion(id = "OBS-4.2", strategy = "The same in a listener that is called after the commit.")
    void listenerFindsItAfterCommitToo() throws Exception {
        transaction.begin();
        var stage = observables.send("surroundings_asked");
        assertThat(surroundings.found()).isEmpty();
        transaction.commit();

        requireSurroundings(Patience.result(stage));
    }

    private void requireSurroundings(Delivery delivery) {
        assertThat(delivery.failures()).isEmpty();
        assertThat(surroundings.found())
                .containsEntry("greeting", "hello")
                .containsEntry("class", Surroundings.class)
                .containsEntry("configured", "good morning")
                .containsKey("request")
                .doesNotContainEntry("request", request.get());
    }
}
