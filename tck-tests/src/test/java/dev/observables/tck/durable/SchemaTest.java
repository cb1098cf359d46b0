package dev.observables.tck.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;

/** The outbox's tables, and what may be found instead of them. */
@Tag("embedded")
class SchemaTest {

    private static final String SCHEMA = "observables.outbox.schema";
    private static final List<String> TABLES = List.of(
            "observables_event",
            "observables_delivery",
            "observables_node",
            "observables_node_listener",
            "observables_paused");

    @OnEachDatabase
    @Assertion("OBS-11.14: By default the first start creates the tables, and the second one uses what is there.")
    void tablesAreCreated(Cluster cluster) {
        var first = cluster.with("observables.executor", "java:comp/missing")
                .beans(Shipping.class)
                .start();
        first.observables().send(Orders.PLACED, new Order("1", 1));
        first.stop();
        assertThat(cluster.tables().deliveries()).isEqualTo(1);

        cluster.start(Shipping.class);

        cluster.calls().only(Shipping.SHIP);
        cluster.tables().untilEmpty();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.14: With \"check\" the tables are missing: the deployment fails, and the text has the statements that create"
                    + " them. When they have been run, it starts.")
    void missingTablesAreReported(Cluster cluster) {
        var failed = cluster.with(SCHEMA, "check").beans(Shipping.class).startFails();

        assertThat(failed.text())
                .containsPattern(Codes.CODED)
                .contains(TABLES)
                .contains("CREATE TABLE observables_event");

        // the tables as another deployment creates them
        cluster.start(Shipping.class).stop();
        var node = cluster.with(SCHEMA, "check").beans(Shipping.class).start();
        node.observables().send(Orders.PLACED, new Order("1", 1));
        cluster.calls().only(Shipping.SHIP);
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.14: The statements that the failure prints are run as they stand; then \"check\" finds nothing missing.")
    void printedStatementsCreateTheTables(Cluster cluster) {
        var failed = cluster.with(SCHEMA, "check").beans(Shipping.class).startFails();

        printedStatements(failed.text()).forEach(cluster.tables()::execute);

        var node = cluster.with(SCHEMA, "check").beans(Shipping.class).start();
        node.observables().send(Orders.PLACED, new Order("1", 1));
        cluster.calls().only(Shipping.SHIP);
    }

    @OnEachDatabase
    @Assertion("OBS-11.14: With \"none\" nothing is created, and tables that are there are used.")
    void tablesAreTheApplicationsConcern(Cluster cluster) {
        cluster.start(Shipping.class).stop();

        var node = cluster.with(SCHEMA, "none").beans(Shipping.class).start();
        node.observables().send(Orders.PLACED, new Order("1", 1));

        cluster.calls().only(Shipping.SHIP);
        cluster.tables().untilEmpty();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.14: The name of one table belongs to a stranger's: the deployment fails, names it, and creates nothing.")
    void strangersTableIsLeftAlone(Cluster cluster) {
        cluster.tables().execute("CREATE TABLE observables_event (number INTEGER, customer VARCHAR(20))");
        cluster.tables().execute("INSERT INTO observables_event VALUES (1, 'Ann')");

        var failed = cluster.node("first").beans(Shipping.class).startFails();

        assertThat(failed.text())
                .containsPattern(Codes.CODED)
                .contains("observables_event", "observables.outbox.table-prefix");
        assertThat(cluster.tables().exists("observables_delivery")).isFalse();
        assertThat(cluster.tables().events()).isEqualTo(1);
        var node = cluster.with("observables.outbox.table-prefix", "shop_")
                .beans(Shipping.class)
                .start();
        node.observables().send(Orders.PLACED, new Order("1", 1));
        cluster.calls().only(Shipping.SHIP);
        assertThat(cluster.tables().exists("shop_delivery")).isTrue();
    }

    @OnEachDatabase
    @Assertion(
            "OBS-11.14: A table of an earlier version lacks a column: the deployment fails, names both, and alters nothing.")
    void oldTableIsNotAltered(Cluster cluster) {
        cluster.start(Shipping.class).stop();
        cluster.tables().execute("ALTER TABLE observables_delivery DROP COLUMN duration");

        var failed = cluster.node("first").beans(Shipping.class).startFails();

        assertThat(failed.text()).containsPattern(Codes.CODED).contains("observables_delivery", "duration");
    }

    @OnEachDatabase
    @Assertion("OBS-11.14: A prefix that cannot begin a table's name fails the deployment.")
    void prefixIsChecked(Cluster cluster) {
        for (var prefix : List.of("x; DROP TABLE work --", "1st_", "a".repeat(200))) {
            var failed = cluster.with("observables.outbox.table-prefix", prefix)
                    .beans(Shipping.class)
                    .startFails();

            assertThat(failed.text()).containsPattern(Codes.CODED).contains("observables.outbox.table-prefix");
        }
        assertThat(cluster.work()).isEmpty();
    }

    @OnEachDatabase
    @Assertion("OBS-11.14: Values of keys that cannot be read fail the deployment, and name the key.")
    @Assertion("OBS-8.1: The keys are the outbox's.")
    void keysAreChecked(Cluster cluster) {
        for (var key : List.of(
                SCHEMA,
                "observables.outbox.attempts",
                "observables.outbox.backoff",
                "observables.outbox.max-backoff",
                "observables.outbox.node-timeout",
                "observables.outbox.poll",
                "observables.outbox.batch",
                "observables.outbox.retention",
                "observables.listener.\"Shipping#ship\".durable",
                "observables.listener.\"Shipping#ship\".attempts",
                "observables.listener.\"Shipping#ship\".backoff")) {
            var failed = cluster.with(key, "perhaps").beans(Shipping.class).startFails();

            assertThat(failed.text()).as(key).contains("OBS0108: " + key);
        }
    }

    /** A container may print a failure more than once. */
    private static List<String> printedStatements(String text) {
        return Pattern.compile("CREATE (TABLE|INDEX)[^;]*;")
                .matcher(text)
                .results()
                .map(found -> found.group().replace(";", ""))
                .distinct()
                .toList();
    }
}
