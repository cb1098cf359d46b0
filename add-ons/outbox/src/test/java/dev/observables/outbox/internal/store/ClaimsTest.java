package dev.observables.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

class ClaimsTest {

    @OnEachDatabase
    void whatIsDueIsClaimedOnce(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var one = tables.start("one", "mail", "stock");
        var two = tables.start("two", "mail", "stock");
        tables.waiting("1", "mail", "stock");

        var claimed = tables.claim(one, 10);

        assertThat(claimed)
                .extracting(DeliveryRow::claim)
                .containsExactly(new Claim("1", "mail", 1), new Claim("1", "stock", 1));
        assertThat(claimed).allSatisfy(row -> {
            assertThat(row.attempts()).isZero();
            assertThat(row.attemptsLimit()).isEqualTo(10);
            assertThat(row.exhausted()).isFalse();
        });
        assertThat(tables.claim(two, 10)).isEmpty();
    }

    @OnEachDatabase
    void whatHasBeenDueForTheLongestTimeIsClaimedFirst(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail");
        for (var id : List.of("3", "1", "2")) {
            tables.store(new NewEvent(
                    TestTables.event(id),
                    List.of(new NewDelivery("mail", null, null, Long.parseLong(id), 10)),
                    null,
                    false));
        }

        assertThat(tables.claimIds(node, 2)).containsExactly("1", "2");
        assertThat(tables.claimIds(node, 2)).containsExactly("3");
    }

    @OnEachDatabase
    void whatIsNotDueIsLeft(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail");
        var due = tables.now() + 60_000;
        tables.store(new NewEvent(
                TestTables.event("1"), List.of(new NewDelivery("mail", null, null, due, 10)), null, false));

        assertThat(tables.claim(node, 10)).isEmpty();

        tables.run(connection -> {
            var claims = tables.store.claims();
            assertThat(claims.anyDue(connection, node, due - 1)).isFalse();
            assertThat(claims.anyDue(connection, node, due)).isTrue();
            assertThat(claims.nextDue(connection, node, due - 1)).hasValue(due);
            assertThat(claims.nextDue(connection, node, due)).isEmpty();
        });
    }

    @OnEachDatabase
    void aNodeClaimsForListenersThatItKnows(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var old = tables.start("old", "mail");
        var young = tables.start("young", "mail", "stock");
        tables.waiting("1", "stock");

        assertThat(tables.claim(old, 10)).isEmpty();
        assertThat(tables.claim(young, 10)).hasSize(1);
    }

    @OnEachDatabase
    void aPausedListenerIsNotClaimedFor(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var pauses = tables.store.pauses();
        var node = tables.start("node", "mail", "stock");
        tables.waiting("1", "mail", "stock");

        tables.run(connection -> pauses.pause(connection, "mail"));
        tables.run(connection -> pauses.pause(connection, "mail"));

        assertThat(tables.<List<String>>commit(pauses::all)).containsExactly("mail");
        assertThat(tables.claim(node, 10))
                .extracting(row -> row.claim().listener())
                .containsExactly("stock");
        assertThat(tables.<Boolean>commit(connection -> pauses.resume(connection, "mail")))
                .isTrue();
        assertThat(tables.<Boolean>commit(connection -> pauses.resume(connection, "mail")))
                .isFalse();
        assertThat(tables.claim(node, 10))
                .extracting(row -> row.claim().listener())
                .containsExactly("mail");
    }

    @OnEachDatabase
    void onlyTheFirstOfALaneIsClaimed(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail", "stock");
        tables.inLane("1", "mail", "a");
        tables.inLane("2", "mail", "a");
        tables.inLane("3", "mail", "b");
        tables.inLane("4", "stock", "a");

        var claimed = tables.claim(node, 10);

        assertThat(claimed).extracting(row -> row.claim().eventId()).containsExactly("1", "3", "4");
        assertThat(claimed.get(0).lane()).isEqualTo(new Lane("mail", "a"));
        assertThat(tables.claim(node, 10)).isEmpty();
    }

    @OnEachDatabase
    void theNextOfALaneIsClaimedInTheTransactionThatEndsTheOneBefore(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail");
        tables.inLane("1", "mail", "a");
        tables.inLane("2", "mail", "a");
        tables.inLane("3", "mail", "a");
        var first = tables.claim(node, 10).get(0);

        var next = tables.commit(connection -> {
            tables.store.endings().succeed(connection, Set.of(new Endings.Succeeded(first.claim(), false, null)));
            return tables.store
                    .claims()
                    .claimNext(connection, node, Long.MAX_VALUE, List.of(first.lane(), new Lane("mail", "none")));
        });

        assertThat(next).extracting(DeliveryRow::claim).containsExactly(new Claim("2", "mail", 1));
    }

    @OnEachDatabase
    void aDeadDeliveryHoldsBackItsLaneUnlessTheListenerSkipsIt(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail", "stock?");
        for (var listener : List.of("mail", "stock")) {
            tables.inLane(listener + "1", listener, "a");
            tables.inLane(listener + "2", listener, "a");
        }
        for (var row : tables.claim(node, 10)) {
            tables.run(connection ->
                    tables.store.endings().die(connection, Set.of(new Endings.Died(row.claim(), "no", 0, null))));
        }

        assertThat(tables.claimIds(node, 10)).containsExactly("stock2");
    }

    @OnEachDatabase
    void twoThatRunInOneLaneAreBothBlocked(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var one = tables.start("one", "mail");
        var two = tables.start("two", "mail");
        tables.inLane("1", "mail", "a");
        tables.inLane("2", "mail", "a");
        tables.inLane("3", "mail", "b");
        var claims = tables.claim(one, 10).stream().map(DeliveryRow::claim).toList();

        assertThat(tables.<Set<Claim>>commit(c -> tables.store.claims().blocked(c, one, claims)))
                .isEmpty();

        // as if it had been claimed while the first was not visible yet
        tables.execute("UPDATE {delivery} SET state = 1, owner = '" + two + "' WHERE event_id = '2'");
        assertThat(tables.<Set<Claim>>commit(c -> tables.store.claims().blocked(c, one, claims)))
                .containsExactly(new Claim("1", "mail", 1));
        assertThat(tables.<Set<Claim>>commit(
                        c -> tables.store.claims().blocked(c, two, List.of(new Claim("2", "mail", 0)))))
                .hasSize(1);
    }

    @OnEachDatabase
    void anEarlierOneThatWaitsBlocksALaterOneThatRuns(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail");
        tables.inLane("1", "mail", "a");
        tables.inLane("2", "mail", "a");
        tables.execute("UPDATE {delivery} SET state = 1, owner = '" + node + "' WHERE event_id = '2'");

        assertThat(tables.<Set<Claim>>commit(
                        c -> tables.store.claims().blocked(c, node, List.of(new Claim("2", "mail", 0)))))
                .hasSize(1);
    }

    @OnEachDatabase
    void aKeyThatIsTooLongForAnIndexHasALaneOfItsOwn(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail");
        var key = "ä".repeat(300);
        tables.inLane("1", "mail", key + "1");
        tables.inLane("2", "mail", key + "2");
        tables.inLane("3", "mail", key + "1");

        assertThat(tables.claimIds(node, 10)).containsExactly("1", "2");
    }
}
