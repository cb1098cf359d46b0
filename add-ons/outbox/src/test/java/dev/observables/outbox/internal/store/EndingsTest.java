package dev.observables.outbox.internal.store;

import static dev.observables.outbox.internal.store.TestTables.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.internal.store.Endings.Died;
import dev.observables.outbox.internal.store.Endings.MemoryEnded;
import dev.observables.outbox.internal.store.Endings.Result;
import dev.observables.outbox.internal.store.Endings.Succeeded;
import dev.observables.outbox.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

class EndingsTest {

    private static final String NODE = "node";

    @OnEachDatabase
    void nothingRemainsOfAnEventThatHasEnded(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var claims = tables.running("1", NODE, "mail", "stock", "audit");

        var result = succeed(tables, succeeded(claims.get(0)), succeeded(claims.get(1)), succeeded(claims.get(2)));

        assertThat(result.ended()).extracting(Succeeded::claim).containsExactlyInAnyOrderElementsOf(claims);
        assertThat(result.completed()).isEmpty();
        assertThat(tables.rows("event") + tables.rows("delivery")).isZero();
    }

    @OnEachDatabase
    void anEventIsKeptUntilTheLastHasEnded(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var claims = tables.running("1", NODE, "mail", "stock");

        succeed(tables, succeeded(claims.get(0)));
        assertThat(tables.rows("event")).isEqualTo(1);

        succeed(tables, succeeded(claims.get(1)));
        assertThat(tables.rows("event")).isZero();
    }

    @OnEachDatabase
    void aCompletionThatIsHeardIsToldOnceWithAllOutcomes(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        tables.store(running("1", NODE, true, "mail", "stock"), running("2", NODE, true, "mail", "stock"));

        var first = succeed(tables, succeeded("1", "mail", "m"), succeeded("2", "mail", "x"));
        var second = succeed(tables, succeeded("1", "stock", "s"));
        var again = succeed(tables, succeeded("1", "stock", "s"));

        assertThat(first.completed()).isEmpty();
        assertThat(second.completed()).singleElement().satisfies(completed -> {
            assertThat(completed.event()).isEqualTo(TestTables.event("1"));
            assertThat(completed.outcomes()).containsExactly("m", "s");
        });
        assertThat(again.completed()).isEmpty();
        assertThat(tables.rows("event")).isEqualTo(1);
    }

    @OnEachDatabase
    void aJoinedDeliveryThatWasRolledBackIsNotRemoved(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var claims = tables.running("1", NODE, "mail", "stock");
        tables.run(connection -> tables.store.attempts().fence(connection, claims.get(0)));

        var result =
                succeed(tables, new Succeeded(claims.get(0), true, null), new Succeeded(claims.get(1), true, null));

        assertThat(result.ended()).extracting(Succeeded::claim).containsExactly(claims.get(0));
        assertThat(tables.entries(State.RUNNING)).hasSize(1);
    }

    @OnEachDatabase
    void aClaimThatIsLostEndsNothing(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var claim = tables.running("1", NODE, "mail").get(0);
        tables.run(connection ->
                tables.store.attempts().timeOut(connection, List.of(new Attempts.TimedOut(claim, "late"))));

        assertThat(succeed(tables, succeeded(claim)).ended()).isEmpty();
        assertThat(die(tables, new Died(claim, "no", 0, null)).ended()).isEmpty();
        assertThat(tables.entries(State.RUNNING)).hasSize(1);
    }

    @OnEachDatabase
    void aDeadDeliveryIsKeptWithItsEvent(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var claim = tables.running("1", NODE, "mail").get(0);
        var before = System.currentTimeMillis();

        var result = die(tables, new Died(claim, "java.io.IOException: full", 7, null));

        assertThat(result.ended()).hasSize(1);
        assertThat(tables.rows("event")).isEqualTo(1);
        assertThat(tables.entries(State.DEAD)).singleElement().satisfies(entry -> {
            assertThat(entry.failure()).isEqualTo("java.io.IOException: full");
            assertThat(entry.dueAt()).isBetween(before - 5000, before + 60_000);
        });
    }

    @OnEachDatabase
    void aDeadDeliveryCompletesItsEvent(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        tables.store(running("1", NODE, true, "mail", "stock"));

        succeed(tables, succeeded("1", "mail", "m"));
        var result = die(tables, new Died(new Claim("1", "stock", 1), "no", 0, "s"));

        assertThat(result.completed())
                .singleElement()
                .satisfies(completed -> assertThat(completed.outcomes()).containsExactly("m", "s"));
        assertThat(tables.rows("event")).isEqualTo(1);
    }

    @OnEachDatabase
    void theInMemoryPartEndsOnce(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        tables.store(
                new NewEvent(TestTables.event("1"), List.of(new NewDelivery("mail", null, NODE, 0, 10)), NODE, true));
        var part = new MemoryEnded("1", NODE, List.of("a", "b"));

        assertThat(succeed(tables, succeeded("1", "mail", "m")).completed()).isEmpty();
        var stranger = endMemory(tables, new MemoryEnded("1", "other", List.of()));
        var first = endMemory(tables, part);
        var second = endMemory(tables, part);

        assertThat(stranger.ended()).isEmpty();
        assertThat(first.completed())
                .singleElement()
                .satisfies(completed -> assertThat(completed.outcomes()).containsExactly("m", "a", "b"));
        assertThat(second.ended()).isEmpty();
        assertThat(tables.rows("event")).isZero();
    }

    @OnEachDatabase
    void endingsOfManyEventsAreOneGroup(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var events = new java.util.ArrayList<NewEvent>();
        var ends = new java.util.ArrayList<Succeeded>();
        for (var i = 0; i < 130; i++) {
            events.add(running("" + i, NODE, i % 2 == 0, "mail", "stock"));
            ends.add(succeeded("" + i, "mail", "m"));
        }
        tables.store(events.toArray(NewEvent[]::new));

        assertThat(succeed(tables, ends.toArray(Succeeded[]::new)).completed()).isEmpty();
        var result = succeed(
                tables,
                ends.stream()
                        .map(end -> succeeded(end.claim().eventId(), "stock", "s"))
                        .toArray(Succeeded[]::new));

        assertThat(result.ended()).hasSize(130);
        assertThat(result.completed()).hasSize(65);
        assertThat(tables.rows("event") + tables.rows("delivery")).isZero();
    }

    static Succeeded succeeded(Claim claim) {
        return new Succeeded(claim, false, null);
    }

    private static Succeeded succeeded(String id, String listener, String outcome) {
        return new Succeeded(new Claim(id, listener, NewDelivery.FIRST_TOKEN), false, outcome);
    }

    private static Result<Succeeded> succeed(TestTables tables, Succeeded... ends) throws SQLException {
        return tables.commit(connection -> tables.store.endings().succeed(connection, Arrays.asList(ends)));
    }

    private static Result<Died> die(TestTables tables, Died end) throws SQLException {
        return tables.commit(connection -> tables.store.endings().die(connection, List.of(end)));
    }

    private static Result<MemoryEnded> endMemory(TestTables tables, MemoryEnded end) throws SQLException {
        return tables.commit(connection -> tables.store.endings().endMemory(connection, List.of(end)));
    }
}
