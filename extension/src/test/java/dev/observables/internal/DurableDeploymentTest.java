package dev.observables.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.Argument;
import dev.observables.Delivery;
import dev.observables.Durable;
import dev.observables.ListenerFailure;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.Payload;
import dev.observables.spi.Journal;
import dev.observables.spi.JournalException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library does for a journal: it stores events, calls what was stored, and tells what becomes of it (OBS-11). */
class DurableDeploymentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ClassLoader loaderBefore = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path services;

    private WeldContainer container;
    private MemoryJournal journal;
    private Observables observables;
    private ThreadTransaction transaction;

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface InTransaction {}

    @InTransaction
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    static class TransactionInterceptor {

        @Inject
        private ThreadTransaction transaction;

        @AroundInvoke
        Object around(InvocationContext invocation) throws Exception {
            transaction.begin();
            try {
                return invocation.proceed();
            } catch (Exception failure) {
                transaction.setRollbackOnly();
                throw failure;
            } finally {
                Heard.events.add("transaction " + (transaction.complete() ? "committed" : "rolled back"));
            }
        }
    }

    /** What listeners have heard, of whatever bean. */
    static final class Heard {
        static final List<String> events = new CopyOnWriteArrayList<>();
    }

    @ApplicationScoped
    static class Shop {

        @Observable(send = "placed")
        String place(String customer, InputStream upload, String secret) {
            return "order";
        }

        @InTransaction
        @Observable(send = "placed")
        String placeInTransaction() {
            return "order";
        }

        @Observable(send = "placed")
        CompletionStage<String> placeSoon() {
            return CompletableFuture.completedFuture("order");
        }

        @Observable(send = "placed")
        CompletionStage<String> placeLater(CompletableFuture<String> later) {
            return later;
        }

        @Observable(sendOnFailure = "placed")
        void fail() {
            throw new IllegalArgumentException("sold out");
        }

        @InTransaction
        @Observable(send = "placed", afterCommit = false)
        String placeAside() {
            return "order";
        }
    }

    @ApplicationScoped
    static class Packing {

        @Durable
        @Observable(listen = "placed")
        void pack(@Payload String order, @Argument("customer") String customer) {
            Heard.events.add("packed " + order + " of " + customer);
        }

        @Observable(listen = "placed")
        void count(@Payload Object order) {
            Heard.events.add("counted " + order);
        }

        @InTransaction
        @Durable(id = "billing", attempts = 2)
        @Observable(listen = "billed")
        void bill(ObservableEvent event) {
            Heard.events.add("billed " + event.attempt());
            if ("refused".equals(event.key())) {
                throw new IllegalStateException("refused");
            }
        }

        @Durable(attempts = 1)
        @Observable(listen = "numbered")
        void number(@Payload int number) {
            Heard.events.add("numbered");
        }

        @Observable(listen = "*:failed")
        void failed(@Payload ListenerFailure failure) {
            Heard.events.add(failure.listener() + " failed after " + failure.attempts());
        }

        @Observable(listen = "placed:completed")
        void completed(@Payload Delivery delivery) {
            Heard.events.add("completed with " + delivery.outcomes().size());
        }
    }

    @BeforeEach
    void deploy() throws Exception {
        Heard.events.clear();
        container = deploy(true);
        journal = MemoryJournal.latest;
        observables = container.select(Observables.class).get();
        transaction = container.select(ThreadTransaction.class).get();
    }

    @AfterEach
    void undeploy() {
        if (container != null && container.isRunning()) {
            container.shutdown();
        }
        Thread.currentThread().setContextClassLoader(loaderBefore);
    }

    @Test
    void durableListenerIsCalledWithWhatWasStored() throws Exception {
        shop().place("Ann", new ByteArrayInputStream(new byte[0]), "secret");

        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
        assertThat(Heard.events).containsExactlyInAnyOrder("packed stored order of stored Ann", "counted order");
        assertThat(journal.records).singleElement().satisfies(record -> {
            assertThat(record.arguments()).isEqualTo(Map.of("customer", "Ann"));
            assertThat(record.listeners()).containsExactly("Packing#pack");
            assertThat(record.hasOtherListeners()).isTrue();
            assertThat(record.isCompletionHeard()).isTrue();
        });
        assertThat(journal.others)
                .singleElement()
                .satisfies(outcomes ->
                        assertThat(outcomes).extracting(Outcome::listener).containsExactly("Packing#count"));
    }

    @Test
    void journalIsToldOfEachStepInOrder() {
        observables.send("billed");

        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
        assertThat(journal.told)
                .containsExactly(
                        "open",
                        "start",
                        "store billed OWN",
                        "released billed",
                        "begin billing 1",
                        "endInTransaction billing",
                        "ended billing SUCCEEDED",
                        "returned billing");
        container.shutdown();
        assertThat(journal.told).endsWith("drain", "close");
    }

    @Test
    void senderSeesThatTheCallIsStored() throws Exception {
        var delivery = observables
                .send("placed", "order", Map.of("customer", "Ann"))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);

        assertThat(delivery.succeeded()).isTrue();
        assertThat(delivery.outcomes())
                .extracting(outcome -> outcome.listener() + " " + outcome.status())
                .containsExactlyInAnyOrder("Packing#count SUCCEEDED", "Packing#pack STORED");
    }

    @Test
    void listenersKnowTheirAttemptAndTheLastFailureIsHeard() {
        observables.withKey("refused").send("billed");

        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
        assertThat(Heard.events)
                .containsExactly(
                        "billed 1",
                        "transaction rolled back",
                        "billed 2",
                        "transaction rolled back",
                        "billing failed after 2");
    }

    @Test
    void callThatIsNoLongerTheNodesCannotCommit() {
        journal.fence = new JournalException("MEMORY: taken over");

        observables.send("billed");

        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
        assertThat(Heard.events)
                .startsWith("billed 1", "transaction rolled back")
                .doesNotContain("transaction committed");
        assertThat(journal.told).contains("ended billing FAILED").doesNotContain("ended billing SUCCEEDED");
    }

    @Test
    void payloadThatCannotBeReadIsTheListenersFailure() {
        observables.send("numbered", "one");

        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
        assertThat(Heard.events).containsExactly("Packing#number failed after 1");
    }

    @Test
    void eventOfATransactionIsStoredInItAndReleasedAfterItsCommit() {
        transaction.begin();
        observables.send("billed");

        assertThat(journal.told).endsWith("store billed CURRENT");
        transaction.complete();
        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
        assertThat(journal.told).contains("released billed", "ended billing SUCCEEDED");
    }

    @Test
    void eventOfATransactionIsDiscardedAfterItsRollback() {
        transaction.begin();
        var stage = observables.send("billed");
        transaction.setRollbackOnly();
        observables.send("billed");
        transaction.complete();

        assertThat(stage.toCompletableFuture()).isCompletedExceptionally();
        assertThat(journal.told).containsExactly("open", "start", "store billed CURRENT", "discarded billed");
    }

    @Test
    void eventThatDoesNotWaitForTheCommitIsStoredAside() {
        shop().placeAside();

        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
        assertThat(journal.told).contains("store placed ASIDE");
    }

    @Test
    void callerLearnsThatTheEventCannotBeStored() {
        journal.refusal = new JournalException("MEMORY: full");

        assertThatThrownBy(() -> shop().place("Ann", null, "")).isSameAs(journal.refusal);
        assertThatThrownBy(() -> shop().placeSoon()).isSameAs(journal.refusal);
        assertThatThrownBy(() -> observables.send("placed")).isSameAs(journal.refusal);
        assertThatThrownBy(() -> shop().placeInTransaction()).isSameAs(journal.refusal);

        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
        assertThat(Heard.events).containsExactly("transaction rolled back");
    }

    @Test
    void failureOfAnotherKindGetsACode() {
        journal.refusal = new IllegalStateException("a getter threw");

        assertThatThrownBy(() -> observables.send("placed"))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("OBS0416: Observables#send: event \"placed\" (")
                .hasCause(journal.refusal);
    }

    @Test
    void transactionIsRolledBackWhereTheCallerSwallowsTheFailure() {
        journal.refusal = new JournalException("MEMORY: full");
        transaction.begin();

        assertThatThrownBy(() -> observables.send("placed")).isSameAs(journal.refusal);

        assertThat(transaction.complete()).isFalse();
    }

    @Test
    void resultThatComesLaterIsNotChangedByAFailureToStore() {
        journal.refusal = new JournalException("MEMORY: full");
        var later = new CompletableFuture<String>();
        var returned = shop().placeLater(later);

        later.complete("order");

        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
        assertThat(returned.toCompletableFuture()).isCompletedWithValue("order");
        assertThat(Heard.events)
                .containsExactlyInAnyOrder("counted order", "Packing#pack failed after 0", "completed with 2");
    }

    @Test
    void failureEventAndEventAsideAreNotTheCallersEither() {
        journal.refusal = new JournalException("MEMORY: full");

        assertThatThrownBy(() -> shop().fail()).hasMessage("sold out");
        assertThat(shop().placeAside()).isEqualTo("order");

        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
        assertThat(Heard.events)
                .contains("transaction committed", "counted order")
                .filteredOn("Packing#pack failed after 0"::equals)
                .hasSize(2);
    }

    @Test
    void quietIsAwaitedUntilNothingIsDue() {
        journal.isPaused = true;
        observables.send("billed");

        assertThat(observables.awaitQuiet(Duration.ofMillis(50))).isFalse();
        journal.call(journal.records.get(0), "billing", 1);
        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
    }

    @Test
    void interruptEndsTheWait() {
        journal.isPaused = true;
        observables.send("billed");

        Thread.currentThread().interrupt();

        assertThat(observables.awaitQuiet(PATIENCE)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void listenersAreDescribedToTheJournal() {
        assertThat(journal.context.listeners())
                .extracting(listener -> listener.id() + " " + listener.place() + " " + listener.payload() + " "
                        + listener.arguments() + " " + listener.attempts())
                .containsExactly(
                        "billing Packing.bill(ObservableEvent) Optional.empty {} 2",
                        "Packing#number Packing.number(int) Optional[int] {} 1",
                        "Packing#pack Packing.pack(String, String) Optional[class java.lang.String]"
                                + " {customer=class java.lang.String} 10");
        assertThat(journal.context.application()).isEqualTo("default");
        assertThat(journal.context.node()).endsWith(Path.of("").toAbsolutePath().toString());
    }

    @Test
    void nothingIsCalledAfterTheShutdown() {
        observables.send("billed");
        assertThat(observables.awaitQuiet(PATIENCE)).isTrue();
        container.shutdown();

        journal.call(journal.records.get(0), "billing", 2);

        assertThat(journal.told).endsWith("close", "no room for billing");
        assertThat(journal.context.room()).isZero();
    }

    @Test
    void withoutAJournalTheDeploymentFails() {
        container.shutdown();

        assertThatThrownBy(() -> deploy(false))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("OBS0114: Packing.pack(String, String): @Durable makes the listener durable");
    }

    private Shop shop() {
        return container.select(Shop.class).get();
    }

    private WeldContainer deploy(boolean hasJournal) throws Exception {
        if (hasJournal) {
            var file = services.resolve("META-INF/services/" + Journal.class.getName());
            Files.createDirectories(file.getParent());
            Files.writeString(file, MemoryJournal.class.getName());
        }
        var roots = hasJournal ? new URL[] {services.toUri().toURL()} : new URL[0];
        var loader = new URLClassLoader(roots, loaderBefore);
        Thread.currentThread().setContextClassLoader(loader);
        return new Weld(Integer.toHexString(System.identityHashCode(loader)))
                .setClassLoader(loader)
                .disableDiscovery()
                .addExtension(new ObservablesExtension())
                .addExtension(new ServicesExtension())
                .addBeanClasses(Shop.class, Packing.class, ThreadTransaction.class, TransactionInterceptor.class)
                .initialize();
    }
}
