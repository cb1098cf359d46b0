package dev.observables.outbox.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.Outcome.Status;
import dev.observables.outbox.PayloadFormat;
import dev.observables.outbox.StoredFailure;
import dev.observables.spi.JournalException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LibraryFormatTest {

    private static final String SECRET = "4711-secret";

    private final LibraryFormat format = new LibraryFormat(TypeOf.FORMAT, Events.Read::new);

    private record Order(String id, BigDecimal total) {}

    private record Called(
            String listener,
            Status status,
            Duration duration,
            @Nullable Throwable failure) implements Outcome {}

    private record Completed(ObservableEvent event, List<Outcome> outcomes) implements Delivery {
        @Override
        public boolean succeeded() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Outcome> failures() {
            throw new UnsupportedOperationException();
        }
    }

    private record Failed(ObservableEvent event, String listener, Throwable failure, Status status, int attempts)
            implements ListenerFailure {}

    private record Rejected(String order, Exception reason) {}

    @SuppressWarnings("unchecked")
    private <T> T readBack(Object value, Class<T> type) {
        assertThat(format.problem(type)).isEmpty();
        return (T) format.read(format.write(value), type);
    }

    @Test
    void throwableIsReadBackAsAStoredFailureWithItsCauses() {
        var failure = new IllegalStateException("outer", new IOException(null, new OutOfMemoryError("inner")));

        for (var type : List.of(Throwable.class, Exception.class, RuntimeException.class, StoredFailure.class)) {
            var read = (StoredFailure) readBack(failure, type);

            assertThat(read.className()).isEqualTo("java.lang.IllegalStateException");
            assertThat(read).hasMessage("outer").hasToString("java.lang.IllegalStateException: outer");
            assertThat(read.getStackTrace()).isEmpty();
            assertThat(read.getCause()).isInstanceOf(StoredFailure.class).hasToString("java.io.IOException");
            assertThat(read.getCause().getMessage()).isNull();
            assertThat(read.getCause().getCause())
                    .hasToString("java.lang.OutOfMemoryError: inner")
                    .hasNoCause();
        }
    }

    @Test
    void storedFailureIsStoredAgainAsWhatItWas() {
        var failure = readBack(readBack(new IOException("m"), Throwable.class), StoredFailure.class);

        assertThat(failure.className()).isEqualTo("java.io.IOException");
        assertThat(failure).hasMessage("m");
    }

    @Test
    void tenCausesAreKeptEvenIfTheyAreACycle() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        var causes = 0;
        for (var each = readBack(first, Throwable.class).getCause(); each != null; each = each.getCause()) {
            causes++;
        }

        assertThat(causes).isEqualTo(10);
    }

    @Test
    void parameterOfAnotherExceptionIsAProblem() {
        assertThat(format.problem(IOException.class))
                .hasValueSatisfying(problem -> assertThat(problem).contains("StoredFailure", "java.io.IOException"));
        assertThat(format.problem(Response.class)).isPresent();
        assertThatThrownBy(() -> format.read(format.write(new IOException()), IOException.class))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS1121: ");
    }

    @Test
    void exceptionInsideAPayloadIsReadBackAsAStoredFailure() {
        var read = readBack(new Rejected("o", new IOException("m")), Rejected.class);

        assertThat(read.reason()).isInstanceOf(StoredFailure.class).hasToString("java.io.IOException: m");
    }

    @Test
    void responseIsReadBackAsAFailureWithItsStatus() {
        var response = Response.status(Response.Status.NOT_FOUND).entity(SECRET).build();

        var read = readBack(response, StoredFailure.class);

        assertThat(read).hasMessage("HTTP 404 Not Found");
        assertThat(read.className()).isEqualTo("jakarta.ws.rs.core.Response");
    }

    @Test
    void deliveryIsReadBackWithItsEventAndItsOutcomes() {
        var arguments = new LinkedHashMap<String, @Nullable Object>();
        arguments.put("order", new Order("a", BigDecimal.ONE));
        arguments.put("none", null);
        arguments.put("thread", Thread.currentThread());
        var event = new Events.Sent(new Order("o", new BigDecimal("1.10")), arguments);
        var delivery = new Completed(
                event,
                List.of(
                        new Called("A#a", Status.SUCCEEDED, Duration.ofMillis(5), null),
                        new Called("B#b", Status.FAILED, Duration.ZERO, new IOException("m"))));

        var read = readBack(delivery, Delivery.class);

        assertThat(read.succeeded()).isFalse();
        assertThat(read.failures()).extracting(Outcome::listener).containsExactly("B#b");
        assertThat(read.outcomes())
                .extracting(Outcome::listener, Outcome::status, Outcome::duration)
                .containsExactly(
                        tuple("A#a", Status.SUCCEEDED, Duration.ofMillis(5)),
                        tuple("B#b", Status.FAILED, Duration.ZERO));
        assertThat(read.outcomes().get(0).failure()).isNull();
        assertThat(read.outcomes().get(1).failure()).hasToString("java.io.IOException: m");
        assertThat(described(read.event())).isEqualTo(described(event));
        assertThat(read.event().payload(Order.class)).isEqualTo(event.payload());
        assertThat(read.event().payload()).isEqualTo(Map.of("id", "o", "total", new BigDecimal("1.10")));
        assertThat(read.event().arguments()).containsOnlyKeys("order", "none").containsEntry("none", null);
        assertThat(readBack(read, Delivery.class).event().payload(Order.class)).isEqualTo(event.payload());
    }

    private static List<?> described(ObservableEvent event) {
        return Stream.<Function<ObservableEvent, @Nullable Object>>of(
                        ObservableEvent::id,
                        ObservableEvent::name,
                        ObservableEvent::time,
                        ObservableEvent::source,
                        ObservableEvent::correlationId,
                        ObservableEvent::causationId,
                        ObservableEvent::depth,
                        ObservableEvent::key)
                .map(value -> Optional.ofNullable(value.apply(event)))
                .toList();
    }

    @Test
    void listenerFailureIsReadBackAndItsPayloadCanBeAFailure() {
        var event = new Events.Sent(new IOException("payload"), Map.of());

        var read = readBack(new Failed(event, "A#a", new IOException("m"), Status.REJECTED, 3), ListenerFailure.class);

        assertThat(read.listener()).isEqualTo("A#a");
        assertThat(read.status()).isEqualTo(Status.REJECTED);
        assertThat(read.attempts()).isEqualTo(3);
        assertThat(read.failure()).hasToString("java.io.IOException: m");
        assertThat(read.event().payload(Throwable.class)).hasMessage("payload");
    }

    @Test
    void textsOfWhatWasReadContainNoPayload() {
        var event = new Events.Sent(SECRET, Map.of("a", SECRET));
        var failed = new Failed(event, "A#a", new IOException("m"), Status.FAILED, 1);
        var completed = new Completed(event, List.of());

        assertThat(readBack(failed, ListenerFailure.class).toString()).doesNotContain(SECRET);
        assertThat(readBack(completed, Delivery.class).toString()).doesNotContain(SECRET);
    }

    @Test
    void deliveryWhosePayloadCannotBeWrittenIsRefused() {
        var completed = new Completed(new Events.Sent(Thread.currentThread(), Map.of()), List.of());

        assertThatThrownBy(() -> format.write(completed))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS1120: ")
                .hasMessageContaining("java.lang.Thread");
    }

    @Test
    void whatWasStoredAsAnotherTypeIsRefusedWithoutAnythingOfIt() {
        for (var type : List.of(Throwable.class, Delivery.class, ListenerFailure.class)) {
            for (var json :
                    List.of("\"4711-secret\"", "{\"event\":\"4711-secret\"}", "{\"failure\":[4711]}", "[]", "5")) {
                assertThatThrownBy(() -> format.read(json, type))
                        .isInstanceOf(JournalException.class)
                        .hasMessageStartingWith("OBS1121: ")
                        .hasMessageNotContaining("4711")
                        .hasNoCause();
            }
            assertThat(format.read("null", type)).isNull();
        }
    }

    @Test
    void messagesOfAnotherFormatAreNotShown() {
        var failing = new LibraryFormat(
                new PayloadFormat() {
                    @Override
                    public String write(@Nullable Object value) {
                        throw new IllegalStateException(SECRET);
                    }

                    @Override
                    public Object read(String json, Type type) {
                        throw new StackOverflowError(SECRET);
                    }
                },
                Events.Read::new);

        assertThat(failing.problem(Order.class)).isEmpty();
        assertThatThrownBy(() -> failing.write(new Order("o", BigDecimal.ONE)))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS1124: ")
                .hasMessageContaining("java.lang.IllegalStateException")
                .hasMessageContaining(Order.class.getName())
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
        assertThatThrownBy(() -> failing.read("1", Order.class))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS1124: ")
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }

    @Test
    void exceptionWhoseMethodsThrowIsStoredByItsClassAlone() {
        class Silent extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new StackOverflowError();
            }

            @Override
            public synchronized Throwable getCause() {
                throw new IllegalStateException();
            }
        }

        assertThat(FailureForm.of(new Silent())).hasSize(1);
    }
}
