package dev.observables.tck.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.observables.tck.Assertion;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asynchronous responses that end without being resumed by their method. */
@Tag("embedded")
class AsyncResponseEndTest extends AsyncResponses {

    @Test
    @Assertion("OBS-1.4: Cancelled in each of the three ways, it is a failure, and answered by 503.")
    void cancelIsAFailure() throws Exception {
        assertThat(answer(AsyncResponse::cancel).status()).isEqualTo(503);
        assertThat(journal.payload("refused")).isInstanceOf(Throwable.class);
        journal.forget();

        var answer = answer(AsyncResponseTest.later(response -> response.cancel(7)));
        assertThat(answer.retryAfter()).hasValue("7");
        assertThat(journal.payload("refused")).isInstanceOf(Throwable.class);
        journal.forget();

        var inTheYear2100 = Date.from(Instant.parse("2100-01-01T00:00:00Z"));
        var dated = answer(AsyncResponseTest.later(response -> response.cancel(inTheYear2100)));
        assertThat(dated.retryAfter()).hasValue("Fri, 01 Jan 2100 00:00:00 GMT");
        assertThat(journal.payload("refused")).isInstanceOf(Throwable.class);
    }

    @Test
    @Assertion("OBS-1.4: Timed out without a handler, it is a failure, and answered by 503.")
    void timeoutIsAFailure() throws Exception {
        var answer = answer(AsyncResponseEndTest::timeOut);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(journal.payload("refused")).isInstanceOf(Throwable.class);
    }

    @Test
    @Assertion("OBS-1.4: Resumed after its time was over, it is still one failure and no success.")
    void valueAfterTheTimeoutIsNotSent() throws Exception {
        var late = new AtomicReference<AsyncResponse>();
        answer(response -> {
            late.set(response);
            timeOut(response);
        });

        assertThat(late.get().resume("too late")).isFalse();
        assertThat(journal.payload("refused")).isInstanceOf(Throwable.class);
    }

    @Test
    @Assertion("OBS-1.4: The handler is given the object that the method was given, and resumes it.")
    void valueOfATimeoutHandlerIsSent() throws Exception {
        var answer = answer(response -> {
            response.setTimeoutHandler(
                    timedOut -> timedOut.resume(timedOut == response ? "in time" : "another object"));
            timeOut(response);
        });

        assertThat(answer.body()).isEqualTo("in time");
        assertThat(journal.payload("answered")).isEqualTo("in time");
    }

    @Test
    @Assertion("OBS-1.4: The handler resumes with an error Response.")
    void errorOfATimeoutHandlerIsAFailure() throws Exception {
        var answer = answer(response -> {
            response.setTimeoutHandler(
                    timedOut -> timedOut.resume(Response.status(504).build()));
            timeOut(response);
        });

        assertThat(answer.status()).isEqualTo(504);
        assertThat(journal.payload("refused"))
                .asInstanceOf(type(Response.class))
                .returns(504, Response::getStatus);
    }

    @Test
    @Assertion("OBS-1.4: The method sees every state of the response as without the extension.")
    void stateOfTheResponseIsTheContainers() throws Exception {
        var states = new AtomicReference<String>();
        answer(response -> {
            var before = state(response);
            response.setTimeout(1, TimeUnit.MINUTES);
            response.resume("a ticket");
            states.set(before + ", " + state(response));
        });

        assertThat(states).hasValue("suspended, done");

        answer(response -> {
            response.cancel();
            states.set(state(response));
        });
        assertThat(states).hasValue("cancelled");
        assertThat(journal.names()).containsExactly("answered", "refused");
    }

    private static void timeOut(AsyncResponse response) {
        assertThat(response.setTimeout(10, TimeUnit.MILLISECONDS)).isTrue();
    }

    private static String state(AsyncResponse response) {
        return response.isCancelled()
                ? "cancelled"
                : response.isDone() ? "done" : response.isSuspended() ? "suspended" : "unknown";
    }
}
