package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import dev.observables.outbox.Filter;
import dev.observables.outbox.StoredFailure;
import dev.observables.tck.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;

/** What comes back of payloads and arguments. */
@Tag("embedded")
class StoredTypesTest {

    enum Priority {
        LOW,
        HIGH {
            @Override
            public String toString() {
                return "not its name";
            }
        }
    }

    record Line(String product, BigDecimal price, Optional<String> note) {}

    record Times(
            Instant instant,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            Duration duration,
            Period period,
            YearMonth month) {}

    record Purchase(
            UUID id,
            Priority priority,
            List<Line> lines,
            Map<String, List<Integer>> numbers,
            Set<DayOfWeek> days,
            Times times,
            Locale locale,
            BigInteger large,
            char letter,
            double ratio,
            byte[] bytes,
            Purchase previous) {}

    /** An ordinary bean, with a field that has no property. */
    public static class Customer {

        private String name;
        private boolean trusted;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public boolean isTrusted() {
            return trusted;
        }

        public void setTrusted(boolean trusted) {
            this.trusted = trusted;
        }
    }

    /** What a customer was called in another version. */
    record RenamedCustomer(String name, String missing, int count) {}

    record Page<T>(List<T> entries, int number) {}

    @ApplicationScoped
    static class Hearer {

        @Inject
        CallRecorder recorder;

        @Durable
        @Observable(listen = "types.purchase")
        void purchase(ObservableEvent event, @Payload Purchase purchase) throws Exception {
            recorder.record("purchase", event, purchase);
        }

        @Durable
        @Observable(listen = "types.customer")
        void customer(ObservableEvent event, @Payload Customer customer) throws Exception {
            recorder.record("customer", event, customer);
        }

        @Durable
        @Observable(listen = "types.customer")
        void renamed(ObservableEvent event, @Payload RenamedCustomer customer) throws Exception {
            recorder.record("renamed", event, customer);
        }

        @Durable
        @Observable(listen = "types.page")
        void page(ObservableEvent event, @Payload Page<Line> page) throws Exception {
            recorder.record("page", event, page);
        }

        @Durable
        @Observable(listen = "types.argument")
        void argument(
                ObservableEvent event,
                @Argument("lines") List<Line> lines,
                @Argument("since") LocalDate since,
                @Argument("count") long count,
                @Argument("nothing") String nothing)
                throws Exception {
            recorder.record("argument", event, List.of(lines, since, count, String.valueOf(nothing)));
        }

        @Durable
        @Observable(listen = "types.simple")
        void simple(ObservableEvent event, @Payload Object payload) throws Exception {
            recorder.record("simple", event, payload);
        }

        @Durable
        @Observable(listen = "types.number")
        void number(ObservableEvent event, @Payload int number) throws Exception {
            recorder.record("number", event, number);
        }

        @Durable
        @Observable(listen = "types.failure")
        void failure(ObservableEvent event, @Payload Throwable failure) throws Exception {
            recorder.record("failure", event, failure);
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.13: A record with enums, numbers, java.time, nested records, generic collections and an array comes back equal.")
    void recordIsReadBack(Cluster cluster) {
        var node = cluster.start(Hearer.class);
        var sent = purchase(purchase(null));

        node.observables().send("types.purchase", sent);

        var received = (Purchase) cluster.calls().only("purchase").value();
        assertThat(received).usingRecursiveComparison().isEqualTo(sent);
        assertThat(received).isNotSameAs(sent);
    }

    @OnEachDatabase
    @Assertion("OBS-11.13: A class is read into itself and into another one, which lacks a property and has two more.")
    void classIsChosenByTheParameter(Cluster cluster) {
        var node = cluster.start(Hearer.class);
        var customer = new Customer();
        customer.setName("Ann");
        customer.setTrusted(true);

        node.observables().send("types.customer", customer);

        assertThat(cluster.calls().only("customer").value())
                .usingRecursiveComparison()
                .isEqualTo(customer);
        assertThat(cluster.calls().only("renamed").value()).isEqualTo(new RenamedCustomer("Ann", null, 0));
    }

    @OnEachDatabase
    @Assertion("OBS-11.13: A generic record is read with the type argument of the listener's parameter.")
    void typeArgumentsAreKept(Cluster cluster) {
        var node = cluster.start(Hearer.class);
        var page = new Page<>(List.of(new Line("apple", new BigDecimal("1.20"), Optional.empty())), 1);

        node.observables().send("types.page", page);

        assertThat(cluster.calls().only("page").value()).isEqualTo(page);
    }

    @OnEachDatabase
    @Assertion("OBS-11.13: Arguments are a generic list, a date, a number and null.")
    void argumentsAreReadBack(Cluster cluster) {
        var node = cluster.start(Hearer.class);
        var lines = List.of(new Line("pear", new BigDecimal("2.5"), Optional.of("ripe")));
        var arguments = new HashMap<String, Object>();
        arguments.put("lines", lines);
        arguments.put("since", LocalDate.of(2026, 2, 28));
        arguments.put("count", 7);
        arguments.put("nothing", null);

        node.observables().send("types.argument", null, arguments);

        assertThat(cluster.calls().only("argument").value())
                .isEqualTo(List.of(lines, LocalDate.of(2026, 2, 28), 7L, "null"));
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.13: The payload of the event is JSON as maps, lists, strings and numbers, and is read into a type on request.")
    void payloadOfTheEventIsJson(Cluster cluster) {
        var node = cluster.start(Hearer.class);
        var page = new Page<>(List.of(new Order("1", 2), new Order("2", 3)), 4);

        node.observables().send("types.simple", page);

        var event = cluster.calls().only("simple").event();
        var json = (Map<?, ?>) event.payload();
        assertThat(((Number) json.get("number")).intValue()).isEqualTo(4);
        var entries = (List<?>) json.get("entries");
        assertThat(entries).hasSize(2);
        assertThat(((Map<?, ?>) entries.get(0)).get("number")).isEqualTo("1");
        assertThat(event.payload(Page.class)).extracting("number").isEqualTo(4);
        assertThat(event.source()).isEqualTo("Observables#send");
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.13: Payloads are null, a text with quotes and control characters, a large number, true and a list.")
    void simpleValuesAreReadBack(Cluster cluster) {
        var node = cluster.start(Hearer.class);
        var text = "\"quoted\"\n\t\\ \u0001 \u00e4 \ud83d\ude00";

        for (var sent : new Object[] {null, text, Long.MAX_VALUE, true, List.of("a", "b")}) {
            var before = cluster.calls().of("simple").size();
            node.observables().send("types.simple", sent);
            var received =
                    cluster.calls().await("simple", before + 1).get(before).value();

            if (sent instanceof Long number) {
                assertThat(((Number) received).longValue()).isEqualTo(number);
            } else {
                assertThat(received).isEqualTo(sent);
            }
        }
        node.observables().send("types.number", 42);
        assertThat(cluster.calls().only("number").value()).isEqualTo(42);
    }

    @OnEachDatabase
    @Assertion("OBS-11.13: A Throwable with a cause comes back as StoredFailure, with class names and messages.")
    void failureIsReadBack(Cluster cluster) {
        var node = cluster.start(Hearer.class);

        node.observables()
                .send("types.failure", new IllegalStateException("sold out", new IOException("no connection")));

        assertThat(cluster.calls().only("failure").value()).isInstanceOfSatisfying(StoredFailure.class, stored -> {
            assertThat(stored.className()).isEqualTo("java.lang.IllegalStateException");
            assertThat(stored).hasMessage("sold out");
            assertThat(stored.getCause())
                    .isInstanceOfSatisfying(
                            StoredFailure.class,
                            cause -> assertThat(cause.className()).isEqualTo("java.io.IOException"));
        });
    }

    @ApplicationScoped
    static class UnreadableHearer {

        @Durable
        @Observable(listen = "types.unreadable")
        void listen(@Payload InputStream in, @Argument("later") CompletionStage<String> later) {
            assert in != null && later instanceof CompletableFuture;
        }
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.13: A listener's parameters are a stream and a stage: both are reported, with the method, and fail the deployment.")
    void parameterThatCannotBeReadFailsTheDeployment(Cluster cluster) {
        var failed = cluster.node("first").beans(UnreadableHearer.class).startFails();

        assertThat(failed.text())
                .containsPattern(Codes.CODED)
                .contains("UnreadableHearer", "listen", "InputStream", "CompletionStage");
    }

    @OnEachDatabase
    @Assertion("OBS-11.13: What is stored names no class of the application.")
    void storedTextHasNoClassNames(Cluster cluster) {
        var node = cluster.start(Hearer.class);
        var gate = cluster.calls().hold("purchase");

        node.observables().send("types.purchase", purchase(null));
        gate.untilReached();

        assertThat(node.outbox().waiting(Filter.all()))
                .singleElement()
                .satisfies(stored ->
                        assertThat(stored.json()).contains("apple").doesNotContain("Purchase", "dev.observables"));
        gate.open();
    }

    private static Purchase purchase(Purchase previous) {
        var instant = Instant.parse("2026-02-28T12:34:56.123456Z");
        var offset = OffsetDateTime.parse("2026-02-28T12:34:56.5+02:00");
        return new Purchase(
                new UUID(1, 2),
                Priority.HIGH,
                List.of(
                        new Line("apple", new BigDecimal("1.20"), Optional.of("green")),
                        new Line("pear", new BigDecimal("0.30"), Optional.empty())),
                Map.of("odd", List.of(1, 3), "none", List.of()),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                new Times(
                        instant,
                        LocalDate.of(2026, 2, 28),
                        LocalTime.of(23, 59, 59, 1),
                        LocalDateTime.of(2026, 2, 28, 1, 2),
                        offset,
                        ZonedDateTime.parse("2026-07-01T12:00:00+02:00[Europe/Berlin]"),
                        Duration.ofMillis(1500),
                        Period.ofDays(3),
                        YearMonth.of(2026, 2)),
                Locale.GERMANY,
                new BigInteger("123456789012345678901234567890"),
                'x',
                0.1,
                new byte[] {1, -1, 0},
                previous);
    }
}
