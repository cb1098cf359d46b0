package dev.observables.outbox.internal.store;

import static dev.observables.outbox.internal.store.TestTables.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.internal.store.Endings.Completed;
import dev.observables.outbox.internal.store.Endings.Result;
import dev.observables.outbox.internal.store.Endings.Succeeded;
import dev.observables.outbox.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

class ConcurrencyTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdown();
    }

    @OnEachDatabase
    void nodesThatClaimAtOnceShareWhatIsDue(TestDatabase database) throws Exception {
        var tables = TestTables.of(database);
        tables.store(IntStream.range(0, 200)
                .mapToObj(i -> new NewEvent(TestTables.event("" + i), List.of(TestTables.waiting("mail")), null, false))
                .toArray(NewEvent[]::new));
        var nodes = List.of(tables.start("a", "mail"), tables.start("b", "mail"), tables.start("c", "mail"));
        var start = new CyclicBarrier(nodes.size());

        var claimed = this.<String, String>together(nodes, node -> {
            start.await();
            var ids = new ArrayList<String>();
            // a node that meets only rows that others have just claimed goes on
            while (!tables.entries(State.WAITING).isEmpty()) {
                ids.addAll(retried(() -> tables.claimIds(node, 10)));
            }
            return ids;
        });

        assertThat(claimed.stream().flatMap(List::stream).toList()).hasSize(200).doesNotHaveDuplicates();
    }

    @OnEachDatabase
    void ofTransactionsThatEndTheLastTwoOneCompletesTheEvent(TestDatabase database) throws Exception {
        var tables = TestTables.of(database);
        var ids = IntStream.range(0, 40).mapToObj(i -> "" + i).toList();
        tables.store(ids.stream()
                .map(id -> running(id, "node", true, "mail", "stock"))
                .toArray(NewEvent[]::new));
        var start = new CyclicBarrier(2);

        var completed = this.<String, Completed>together(List.of("mail", "stock"), listener -> {
            var all = new ArrayList<Completed>();
            for (var id : ids) {
                start.await();
                var end = new Succeeded(new Claim(id, listener, NewDelivery.FIRST_TOKEN), false, listener);
                all.addAll(retried(() -> tables.commit(connection ->
                        tables.store.endings().succeed(connection, List.of(end)).completed())));
            }
            return all;
        });

        var events = completed.stream().flatMap(List::stream).toList();
        assertThat(events).extracting(end -> end.event().id()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(events).allSatisfy(end -> assertThat(end.outcomes()).containsExactlyInAnyOrder("mail", "stock"));
        assertThat(tables.rows("event") + tables.rows("delivery")).isZero();
    }

    @OnEachDatabase
    void eitherTheListenerCommitsOrItsDeliveryIsTakenOver(TestDatabase database) throws Exception {
        var tables = TestTables.of(database);
        var claims = new ArrayList<Claim>();
        for (var i = 0; i < 40; i++) {
            claims.addAll(tables.running("" + (100 + i), "zombie", "mail"));
        }
        var start = new CyclicBarrier(2);

        var results = this.<Boolean, Claim>together(List.of(true, false), listener -> {
            start.await();
            var won = new ArrayList<Claim>();
            if (listener) {
                for (var claim : claims) {
                    if (retried(() -> tables.commit(c -> tables.store.attempts().fence(c, claim)))) {
                        won.add(claim);
                    }
                }
            } else {
                while (!tables.entries(State.RUNNING).isEmpty()) {
                    won.addAll(retried(
                            () -> tables.commit(c -> tables.store.abandoned().takeOver(c, 1))));
                }
            }
            return won;
        });

        assertThat(results.stream().flatMap(List::stream).toList()).containsExactlyInAnyOrderElementsOf(claims);
        assertThat(tables.entries(State.DONE)).hasSize(results.get(0).size());
        assertThat(tables.entries(State.WAITING)).hasSize(results.get(1).size());
    }

    @OnEachDatabase
    void groupsOfTheSameEventsInDifferentOrderDoNotDeadlock(TestDatabase database) throws Exception {
        var tables = TestTables.of(database);
        var ids = IntStream.range(0, 30).mapToObj(i -> "" + i).toList();
        tables.store(ids.stream()
                .map(id -> running(id, "node", false, "mail", "stock"))
                .toArray(NewEvent[]::new));
        var start = new CyclicBarrier(2);

        var ended = this.<String, Integer>together(List.of("mail", "stock"), listener -> {
            var ends = new ArrayList<>(ids.stream()
                    .map(id -> new Succeeded(new Claim(id, listener, NewDelivery.FIRST_TOKEN), false, null))
                    .toList());
            if (listener.equals("stock")) {
                java.util.Collections.reverse(ends);
            }
            start.await();
            Result<Succeeded> result = tables.commit(c -> tables.store.endings().succeed(c, ends));
            return List.of(result.ended().size());
        });

        assertThat(ended).containsExactly(List.of(30), List.of(30));
        assertThat(tables.rows("event")).isZero();
    }

    /** What a caller does with work that met another transaction's lock. */
    private static <T> T retried(Callable<T> work) throws Exception {
        while (true) {
            try {
                return work.call();
            } catch (SQLException e) {
                if (!Failures.locked(e)) {
                    throw e;
                }
            }
        }
    }

    private interface Part<I, T> {
        List<T> with(I item) throws Exception;
    }

    /** Does the same with several items, each on a thread of its own. */
    private <I, T> List<List<T>> together(List<I> items, Part<I, T> part) throws Exception {
        var results = new ArrayList<List<T>>();
        for (var result : threads.invokeAll(items.stream()
                .<Callable<List<T>>>map(item -> () -> part.with(item))
                .toList())) {
            results.add(result.get());
        }
        return results;
    }
}
