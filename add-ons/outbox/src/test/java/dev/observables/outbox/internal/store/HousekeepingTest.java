package dev.observables.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;

class HousekeepingTest {

    @OnEachDatabase
    void deadDeliveriesAreDeletedInSmallBatchesOnceTheyAreOld(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        for (var i = 0; i < 5; i++) {
            var claims = tables.running("" + i, "node", "mail", "stock");
            tables.run(c -> tables.store.endings().die(c, List.of(new Endings.Died(claims.get(0), "no", 0, null))));
        }
        tables.execute("UPDATE {delivery} SET due_at = 5 WHERE state = 3 AND event_id < '3'");

        assertThat(tables.<Integer>commit(c -> tables.store.housekeeping().deleteDead(c, 6, 2)))
                .isEqualTo(2);
        assertThat(tables.<Integer>commit(c -> tables.store.housekeeping().deleteDead(c, 6, 2)))
                .isEqualTo(1);
        assertThat(tables.<Integer>commit(c -> tables.store.housekeeping().deleteDead(c, 6, 2)))
                .isZero();
        assertThat(tables.entries(State.DEAD)).hasSize(2);
        assertThat(tables.rows("event")).isEqualTo(5);
    }

    @OnEachDatabase
    void anEventGoesWithItsLastDeadDelivery(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var claims = tables.running("1", "node", "mail", "stock");
        tables.run(c -> tables.store.endings().die(c, List.of(new Endings.Died(claims.get(0), "no", 0, null))));
        tables.run(c -> tables.store.endings().succeed(c, List.of(EndingsTest.succeeded(claims.get(1)))));
        assertThat(tables.rows("event")).isEqualTo(1);

        tables.run(c -> tables.store.housekeeping().deleteDead(c, Long.MAX_VALUE, 10));

        assertThat(tables.rows("event")).isZero();
    }

    @OnEachDatabase
    void eventsWithoutDeliveriesAreDeleted(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        tables.waiting("1", "mail");
        tables.waiting("2", "mail");
        tables.store(new NewEvent(TestTables.event("3"), List.of(), "node", true));
        tables.execute("DELETE FROM {delivery} WHERE event_id = '1'");

        assertThat(tables.<Integer>commit(c -> tables.store.housekeeping().deleteOrphans(c, 1000, 10)))
                .isZero();
        assertThat(tables.<Integer>commit(c -> tables.store.housekeeping().deleteOrphans(c, 1001, 10)))
                .isEqualTo(1);
        assertThat(tables.rows("event")).isEqualTo(2);
    }

    @OnEachDatabase
    void whatWaitsForAListenerIsHandedOverToItsNewName(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        var node = tables.start("node", "new");
        tables.waiting("1", "old");
        tables.waiting("2", "old", "new");
        tables.running("3", "other", "old");
        tables.inLane("4", "old", "a");

        assertThat(tables.<Integer>commit(c -> tables.store.housekeeping().rename(c, "old", "new", 1)))
                .isEqualTo(1);
        assertThat(tables.<Integer>commit(c -> tables.store.housekeeping().rename(c, "old", "new", 10)))
                .isEqualTo(1);
        assertThat(tables.<Integer>commit(c -> tables.store.housekeeping().rename(c, "old", "new", 10)))
                .isZero();
        assertThat(tables.claimIds(node, 10)).containsExactly("1", "2", "4");
    }
}
