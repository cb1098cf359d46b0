package dev.observables.tck.enterprise.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.enterprise.Client;
import dev.observables.tck.enterprise.Client.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ObservablesTest
class IdentityTest {

    @ParameterizedTest
    @ValueSource(strings = {"vault", "vault?transaction"})
    @Assertion(id = "OBS-4.2", strategy = "Listeners see who has logged in with the sender's request, after commit too.")
    @Assertion(id = "OBS-2.3", strategy = "The one that is for another role fails alone.")
    void listenersSeeTheSendersCaller(String path) throws Exception {
        assertThat(Client.of(path).get().status()).isEqualTo(401);

        assertThat(Client.of(path).as("ann", "secret").get())
                .isEqualTo(new Answer(200, "Vault#seeManager, anybody ann, clerk ann"));
    }
}
