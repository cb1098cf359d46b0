package dev.observables.tck.enterprise.contexts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import dev.observables.tck.enterprise.Client;
import dev.observables.tck.enterprise.Client.Answer;
import dev.observables.tck.enterprise.contexts.Surroundings.Found;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sender is this test, in an HTTP request to a web component that has the naming entry, or a JAX-RS resource. */
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
        Patience.untilQuiet(observables);
        surroundings.forget();
    }

    @Test
    @Assertion("OBS-4.2: A listener finds the sender's naming entry, the application's classes and configuration.")
    @Assertion("OBS-4.2: Its request is not the sender's, which stays as it was.")
    @Assertion("OBS-4.3: The same.")
    void listenerFindsWhatTheSenderHas() {
        int own = request.get();

        requireSurroundings(foundByListenerOfThisTest());

        assertThat(request.get()).isEqualTo(own);
    }

    @Test
    @Assertion("OBS-4.2: The same in a listener that is called after the commit.")
    void listenerFindsItAfterCommitToo() throws Exception {
        transaction.begin();
        var stage = observables.send("surroundings_asked");
        assertThat(surroundings.found()).isNotDone();
        transaction.commit();

        assertThat(Patience.result(stage).failures()).isEmpty();
        requireSurroundings(Patience.result(surroundings.found()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at-once", "programmatically", "stage", "response", "after-commit", "enterprise-bean"})
    @Assertion(
            "OBS-4.2: A JAX-RS resource sends at once, after the commit, or when another thread has completed its stage"
                    + " or its response. A listener finds what it finds when a web component sends.")
    void listenerFindsItWhenAResourceSends(String way) throws Exception {
        var loader = foundByListenerOfThisTest().loader();
        forget();

        assertThat(Client.of("rest/surroundings/" + way).get()).isEqualTo(new Answer(200, "asked"));

        var found = Patience.result(surroundings.found());
        requireSurroundings(found);
        assertThat(found.loader()).isSameAs(loader);
    }

    private Found foundByListenerOfThisTest() {
        assertThat(Patience.result(observables.send("surroundings_asked")).failures())
                .isEmpty();
        return Patience.result(surroundings.found());
    }

    private void requireSurroundings(Found found) {
        assertThat(found.unbound()).isEmpty();
        assertThat(found.type()).isEqualTo(Surroundings.class);
        assertThat(found.configured()).isEqualTo("good morning");
        assertThat(found.request()).isNotEqualTo(request.get());
    }
}
