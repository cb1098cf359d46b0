package dev.observables.tck.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.observables.tck.Assertion;
import dev.observables.tck.rest.RestServer.Conflict;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an asynchronous response was resumed with decides what is sent. */
@Tag("embedded")
class AsyncResponseTest extends AsyncResponses {

    @Test
    @Assertion("OBS-1.4: Resumed in the method and by another thread, the value is the payload.")
    void valueIsSent() throws Exception {
        assertThat(answer(response -> response.resume("a ticket")).body()).isEqualTo("a ticket");
        assertThat(journal.payload("answered")).isEqualTo("a ticket");
        journal.forget();

        assertThat(answer(later(response -> response.resume("a late one"))).body())
                .isEqualTo("a late one");
        assertThat(journal.payload("answered")).isEqualTo("a late one");
    }

    @Test
    @Assertion("OBS-1.4: Resumed with null: a success without payload.")
    void nullIsSent() throws Exception {
        assertThat(answer(later(response -> response.resume((Object) null))).body())
                .isEmpty();

        assertThat(journal.payload("answered")).isNull();
    }

    @Test
    @Assertion("OBS-1.4: Of a Response below 400 the entity is the payload.")
    @Assertion("OBS-1.3: The same.")
    void entityOfASuccessIsSent() throws Exception {
        var answer = answer(later(response ->
                response.resume(Response.status(Status.CREATED).entity("made").build())));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(journal.payload("answered")).isEqualTo("made");
    }

    @Test
    @Assertion("OBS-1.4: A Response of 400 or more is a failure, and itself the payload.")
    @Assertion("OBS-1.8: The same.")
    void errorResponseIsAFailure() throws Exception {
        var answer = answer(later(response ->
                response.resume(Response.status(Status.CONFLICT).entity("taken").build())));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(journal.payload("refused"))
                .asInstanceOf(type(Response.class))
                .satisfies(refused -> {
                    assertThat(refused.getStatus()).isEqualTo(409);
                    assertThat(refused.getEntity()).isEqualTo("taken");
                });
    }

    @Test
    @Assertion("OBS-1.4: A mapped Throwable is a failure though the callback gets null.")
    void mappedThrowableIsAFailure() throws Exception {
        var taken = new Conflict("taken");
        var answer = answer(later(response -> response.resume(taken)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("taken");
        assertThat(journal.payload("refused")).isSameAs(taken);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    @Assertion("OBS-1.4: A WebApplicationException and an unmapped Throwable are failures, and themselves the payload.")
    void throwableIsAFailure(Throwable failure, int status) throws Exception {
        assertThat(answer(later(response -> response.resume(failure))).status()).isEqualTo(status);

        assertThat(journal.payload("refused")).isSameAs(failure);
    }

    static Stream<Arguments> throwables() {
        return Stream.of(
                arguments(new NotFoundException("no such ticket"), 404),
                arguments(new IllegalStateException("broken"), 500));
    }

    @Test
    @Assertion("OBS-1.4: Writing the value fails, as the callback learns: no success, and the cause is sent.")
    void valueThatFailsWhileItIsWrittenIsAFailure() throws Exception {
        var broken = new IllegalStateException("broken");
        var answer = answer(later(response -> response.resume((StreamingOutput) output -> {
            throw broken;
        })));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(journal.payload("refused")).isSameAs(broken);
    }

    @Test
    @Assertion("OBS-1.4: The method throws before it resumes.")
    @Assertion("OBS-1.8: The same; the payload is what was thrown.")
    void exceptionOfTheMethodIsAFailure() throws Exception {
        var taken = new Conflict("taken");
        var answer = answer(response -> {
            throw taken;
        });

        assertThat(answer.status()).isEqualTo(409);
        assertThat(journal.payload("refused")).isSameAs(taken);
    }

    @Test
    @Assertion("OBS-1.4: The method throws after it resumed: the client has the value, which is sent once.")
    void exceptionAfterTheAnswerChangesNothing() throws Exception {
        var answer = answer(response -> {
            response.resume("a ticket");
            throw new Conflict("too late");
        });

        assertThat(answer.status()).isEqualTo(200);
        assertThat(journal.payload("answered")).isEqualTo("a ticket");
    }

    @Test
    @Assertion("OBS-1.4: Resumed twice, the first value is answered and sent, once.")
    void firstOfTwoValuesIsSent() throws Exception {
        var isResumedAgain = new LinkedBlockingQueue<Boolean>();
        var answer = answer(later(response -> {
            response.resume("first");
            isResumedAgain.add(response.resume(new Conflict("second")));
        }));

        assertThat(answer.body()).isEqualTo("first");
        // with the extension and without it
        assertThat(isResumedAgain.poll(10, TimeUnit.SECONDS)).isFalse();
        assertThat(isResumedAgain.poll(10, TimeUnit.SECONDS)).isFalse();
        assertThat(journal.payload("answered")).isEqualTo("first");
    }

    static Tickets.Conduct later(Consumer<AsyncResponse> conduct) {
        return response -> new Thread(() -> conduct.accept(response), "answering").start();
    }
}
