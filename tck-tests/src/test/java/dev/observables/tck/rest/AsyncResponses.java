package dev.observables.tck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Deployment;
import dev.observables.tck.rest.RestServer.Answer;
import dev.observables.tck.rest.Tickets.Conduct;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The same resource twice: as a bean, whose method sends, and as a plain object, whose method does not. */
abstract class AsyncResponses {

    private static final Tickets PLAIN = new Tickets();

    private static Deployment deployment;
    private static Tickets bean;
    private static RestServer deployed;
    private static RestServer plain;

    RestJournal journal;

    @BeforeAll
    static void deploy() throws IOException {
        deployment = Deployment.of(RestJournal.class, Tickets.class).start();
        bean = deployment.get(Tickets.class);
        deployed = RestServer.of(bean);
        plain = RestServer.of(PLAIN);
    }

    @AfterAll
    static void undeploy() {
        plain.close();
        deployed.close();
        deployment.close();
    }

    @BeforeEach
    void forget() {
        journal = deployment.get(RestJournal.class);
        journal.forget();
    }

    /** The answer over HTTP, which is the same without the extension. */
    final Answer answer(Conduct conduct) throws IOException, InterruptedException {
        var answer = answer(bean, deployed, conduct);
        assertThat(answer(PLAIN, plain, conduct)).as("without the extension").isEqualTo(answer);
        return answer;
    }

    private static Answer answer(Tickets resource, RestServer server, Conduct conduct)
            throws IOException, InterruptedException {
        resource.prepare(conduct);
        var answer = server.get("tickets");
        resource.awaitEnd();
        return answer;
    }
}
