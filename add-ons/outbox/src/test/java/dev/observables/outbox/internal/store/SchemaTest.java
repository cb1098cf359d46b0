package dev.observables.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.observables.outbox.internal.store.Schema.Kind;
import dev.observables.outbox.internal.store.Schema.Problem;
import dev.observables.outbox.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    @OnEachDatabase
    void whatIsMissingIsCreated(TestDatabase database) throws SQLException {
        var tables = TestTables.without(database);
        var schema = tables.store.schema();

        assertThat(tables.commit(schema::check))
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem.kind()).isEqualTo(Kind.MISSING))
                .extracting(Problem::table)
                .contains(tables.prefix + "delivery");
        assertThat(schema.ddl()).contains("CREATE TABLE " + tables.prefix + "event (");
        assertThat(tables.commit(schema::create)).isEmpty();
        assertThat(tables.commit(schema::check)).isEmpty();
        assertThat(tables.commit(schema::create)).isEmpty();
    }

    @OnEachDatabase
    void aScriptThatDidNotGetToItsEndIsRunAgain(TestDatabase database) throws SQLException {
        var tables = TestTables.without(database);
        var schema = tables.store.schema();
        var first = schema.ddl()
                .lines()
                .filter(line -> !line.startsWith("--"))
                .reduce("", (a, b) -> a + "\n" + b)
                .split(";")[0];
        tables.execute(first);

        assertThat(tables.commit(schema::check)).hasSize(4);
        assertThat(tables.commit(schema::create)).isEmpty();
    }

    @OnEachDatabase
    void nodesThatStartAtOnceAllSucceed(TestDatabase database) throws Exception {
        var tables = TestTables.without(database);
        var barrier = new CyclicBarrier(3);
        var threads = Executors.newFixedThreadPool(3);
        try {
            var results = threads.invokeAll(IntStream.range(0, 3)
                    .<java.util.concurrent.Callable<List<Problem>>>mapToObj(i -> () -> {
                        barrier.await();
                        return create(tables, 3);
                    })
                    .toList());

            for (Future<List<Problem>> result : results) {
                assertThat(result.get()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
        tables.start("node", "mail");
    }

    /** As a node does it: one that others have got in the way of tries again, twice. */
    private static List<Problem> create(TestTables tables, int tries) throws SQLException {
        try {
            return tables.commit(tables.store.schema()::create);
        } catch (SQLException inTheWay) {
            if (tries == 1) {
                throw inTheWay;
            }
            return create(tables, tries - 1);
        }
    }

    @OnEachDatabase
    void aTableOfAnEarlierVersionIsFoundAndLeftAsItIs(TestDatabase database) throws SQLException {
        var tables = TestTables.of(database);
        tables.execute("ALTER TABLE {delivery} DROP COLUMN failure");

        assertThat(tables.commit(tables.store.schema()::create))
                .containsExactly(new Problem(tables.prefix + "delivery", Kind.OLD, List.of("failure")));
    }

    @OnEachDatabase
    void aTableOfSomebodyElseIsFoundAndNothingCreatedBesideIt(TestDatabase database) throws SQLException {
        var tables = TestTables.without(database);
        tables.execute("CREATE TABLE {event} (title VARCHAR(10))");

        var problems = tables.commit(tables.store.schema()::create);

        assertThat(problems).hasSize(5);
        assertThat(problems)
                .filteredOn(problem -> problem.kind() == Kind.FOREIGN)
                .extracting(Problem::table)
                .containsExactly(tables.prefix + "event");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1_", "a.b_", "a b", "_a", "a;", "ä"})
    void aPrefixThatNoTableCanHaveIsRefused(String prefix) {
        assertThatThrownBy(() -> new Tables(Dialect.H2, prefix, "shop"))
                .isInstanceOfSatisfying(
                        InvalidTablePrefixException.class,
                        e -> assertThat(e.prefix()).isEqualTo(prefix));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void namesFitIntoThirtyCharactersWithTheUsualPrefix(Dialect dialect) {
        var ddl = new Schema(new Tables(dialect, "observables_", "shop")).ddl();

        assertThat(ddl.split("\\W+")).allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(30));
        assertThat(ddl.strip()
                        .lines()
                        .filter(line -> line.startsWith("CREATE"))
                        .reduce((a, b) -> b)
                        .orElseThrow())
                .startsWith("CREATE TABLE");
    }

    @Test
    void theScriptsForOracleAndSqlServerAreWellFormed() throws SQLException {
        for (var mode : List.of("Oracle", "MSSQLServer")) {
            try (var connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=" + mode);
                    var statement = connection.createStatement()) {
                var ddl = new Schema(
                                new Tables(mode.equals("Oracle") ? Dialect.ORACLE : Dialect.SQL_SERVER, "o_", "shop"))
                        .ddl();
                // H2 has neither of them
                statement.execute(ddl.replace(" (ORDER)", "").replace(" COLLATE Latin1_General_BIN2", ""));
            }
        }
    }
}
