package dev.observables.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.internal.store.Nodes.Node;
import dev.observables.outbox.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

class NodesTest {

    @OnEachDatabase
    void aNodeIsSeenInTheDatabasesTime(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var incarnation = tables.start("a", "mail");
        tables.start("b");

        var cluster = tables.commit(connection -> tables.store.nodes().all(connection));

        assertThat(cluster.nodes()).extracting(Node::name).containsExactlyInAnyOrder("a", "b");
        assertThat(cluster.now()).isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis() + 60_000);
        assertThat(cluster.nodes())
                .filteredOn(node -> node.name().equals("a"))
                .singleElement()
                .satisfies(node -> {
                    assertThat(node.incarnation()).isEqualTo(incarnation);
                    assertThat(node.seenAt()).isBetween(cluster.now() - 10_000, cluster.now());
                    assertThat(node.rival()).isNull();
                });
    }

    @OnEachDatabase
    void aBeatIsSeen(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var incarnation = tables.start("a");
        tables.execute("UPDATE {node} SET seen_at = 5");

        assertThat(beat(tables, "a", incarnation)).isTrue();

        assertThat(node(tables).seenAt()).isGreaterThan(5);
    }

    @OnEachDatabase
    void aLaterLifeUnderANameEndsTheEarlierOne(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var first = tables.start("a", "mail");

        var second = tables.start("a", "stock");

        assertThat(beat(tables, "a", first)).isFalse();
        assertThat(beat(tables, "a", second)).isTrue();
        tables.waiting("1", "mail", "stock");
        assertThat(tables.<Set<String>>commit(tables.store.backlog()::unknownListeners))
                .containsExactly("mail");
    }

    @OnEachDatabase
    void anEarlierLifeThatGoesOnIsTheLaterOnesRival(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var first = tables.start("a");
        tables.start("a");

        tables.run(connection -> tables.store.nodes().setRival(connection, "a", first));

        assertThat(node(tables).rival()).isEqualTo(first);
    }

    @OnEachDatabase
    void aNodeIsDeclaredDeadUnlessItWasHeardOfSince(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var incarnation = tables.start("a", "mail");
        tables.execute("UPDATE {node} SET seen_at = 5");
        var silent = node(tables);
        beat(tables, "a", incarnation);

        assertThat(declareDead(tables, silent)).isFalse();
        assertThat(beat(tables, "a", incarnation)).isTrue();
        assertThat(declareDead(tables, node(tables))).isTrue();
        assertThat(beat(tables, "a", incarnation)).isFalse();
        assertThat(tables.rows("node_listener")).isZero();
    }

    @OnEachDatabase
    void aNodeThatStopsIsForgotten(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var incarnation = tables.start("a", "mail");
        tables.start("b", "mail");

        tables.run(connection -> tables.store.nodes().stop(connection, "a", incarnation));

        assertThat(node(tables).name()).isEqualTo("b");
        assertThat(tables.rows("node_listener")).isEqualTo(1);
    }

    @OnEachDatabase
    void whatADeadNodeWasRunningIsTakenOver(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var dead = tables.start("dead", "mail");
        var alive = tables.start("alive", "mail");
        var claim = tables.running("1", dead, "mail").get(0);
        tables.running("2", alive, "mail");
        assertThat(takeOver(tables)).isEmpty();

        tables.run(connection -> tables.store.nodes().stop(connection, "dead", dead));

        assertThat(takeOver(tables)).containsExactly(claim);
        assertThat(takeOver(tables)).isEmpty();
        assertThat(tables.<Boolean>commit(c -> tables.store.attempts().fence(c, claim)))
                .isFalse();
        assertThat(tables.claim(alive, 10)).singleElement().satisfies(row -> {
            assertThat(row.claim()).isEqualTo(new Claim("1", "mail", 3));
            assertThat(row.attempts()).isEqualTo(1);
        });
    }

    @OnEachDatabase
    void whatWasRunForTheLastTimeIsExhausted(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "mail");
        tables.store(
                new NewEvent(TestTables.event("1"), List.of(new NewDelivery("mail", null, "gone", 0, 1)), null, false));

        takeOver(tables);

        assertThat(tables.claim(node, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.exhausted()).isTrue());
    }

    @OnEachDatabase
    void whatListenersOfADeadNodeHaveCommittedIsEnded(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var claim = tables.running("1", "gone", "mail").get(0);
        tables.run(connection -> tables.store.attempts().fence(connection, claim));

        assertThat(takeOver(tables)).isEmpty();
        var done = tables.commit(connection -> tables.store.abandoned().done(connection, 10));

        assertThat(done).containsExactly(claim);
    }

    @OnEachDatabase
    void theInMemoryPartsOfADeadNodeAreFound(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var alive = tables.start("alive");
        tables.store(
                new NewEvent(TestTables.event("1"), List.of(), "gone", true),
                new NewEvent(TestTables.event("2"), List.of(), alive, true));

        var parts = tables.commit(connection -> tables.store.abandoned().memory(connection, 10));

        assertThat(parts).containsExactly(new Endings.MemoryEnded("1", "gone", List.of()));
        var own = tables.commit(connection -> tables.store.abandoned().memoryOf(connection, alive));
        assertThat(own).containsExactly(new Endings.MemoryEnded("2", alive, List.of()));
    }

    private static Set<Claim> takeOver(TestTables tables) throws SQLException {
        return tables.commit(connection -> tables.store.abandoned().takeOver(connection, 10));
    }

    private static boolean beat(TestTables tables, String name, String incarnation) throws SQLException {
        return tables.commit(connection -> tables.store.nodes().beat(connection, name, incarnation));
    }

    private static boolean declareDead(TestTables tables, Node node) throws SQLException {
        return tables.commit(connection -> tables.store.nodes().declareDead(connection, node));
    }

    private static Node node(TestTables tables) throws SQLException {
        var nodes = tables.commit(connection -> tables.store.nodes().all(connection))
                .nodes();
        assertThat(nodes).hasSize(1);
        return nodes.get(0);
    }
}
