package dev.observables.tck.enterprise.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.enterprise.Client;
import dev.observables.tck.enterprise.Client.Answer;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ObservablesTest
class IdentityTest {

    @ParameterizedTest
    @ValueSource(strings = {"vault", "vault?transaction"})
    @Assertion("OBS-4.2: Listeners see who has logged in with the sender's request, after commit too.")
    @Assertion("OBS-2.3: The one that is for another role fails alone.")
    void listenersSeeTheSendersCaller(String path) throws Exception {
        assertThat(Client.of(path).get().status()).isEqualTo(401);

        assertThat(Client.of(path).as("ann", "secret").get()).isEqualTo(answerFor("ann"));
    }

    @Test
    @Assertion(
            "OBS-4.2: Of 100 requests of two callers, 10 at a time, every listener sees its own request's caller alone.")
    void callersAreKeptApart() throws Exception {
        var clients = Executors.newFixedThreadPool(10);
        try {
            var answers = clients.invokeAll(IntStream.range(0, 100)
                    .<Callable<Answer>>mapToObj(number -> () ->
                            Client.of("vault").as(caller(number), "secret").get())
                    .toList());

            for (int number = 0; number < answers.size(); number++) {
                assertThat(answers.get(number).get()).isEqualTo(answerFor(caller(number)));
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static String caller(int number) {
        return number % 2 == 0 ? "ann" : "bob";
    }

    private static Answer answerFor(String caller) {
        return new Answer(200, "Vault#seeManager, anybody %1$s, clerk %1$s".formatted(caller));
    }
}
