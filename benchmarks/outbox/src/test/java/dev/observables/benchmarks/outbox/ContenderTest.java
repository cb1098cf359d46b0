package dev.observables.benchmarks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContenderTest {

    private static final int SALES = 20;
    private static final int LISTENERS = 16;

    /** What {@link Tables#repetitions} finds missing, it reports by an exception. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BARE", "SPRING_BARE"})
    void calls16ListenersForEachSaleAndKeepsNothing(Contender contender) throws Exception {
        var setup = setup(contender, LISTENERS);
        try (var tables = new Tables(contender, setup)) {
            tables.create();

            sell(contender, setup, tables);

            assertThat(tables.repetitions(LISTENERS)).isZero();
            assertThat(tables.pending()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BARE", "SPRING_BARE"})
    void sellsWithoutListeners(Contender contender) throws Exception {
        var setup = setup(contender, 0);
        try (var tables = new Tables(contender, setup);
                var connection = DriverManager.getConnection(setup.url());
                var statement = connection.createStatement()) {
            tables.create();

            sell(contender, setup, tables);

            try (var sales = statement.executeQuery("SELECT COUNT(*) FROM sale")) {
                assertThat(sales.next()).isTrue();
                assertThat(sales.getInt(1)).isEqualTo(SALES);
            }
        }
    }

    private static void sell(Contender contender, Setup setup, Tables tables)
            throws InterruptedException, ExecutionException, java.sql.SQLException {
        try (var shop = contender.open(setup)) {
            new Senders(shop, 2).send(SALES);
            tables.awaitPending(0);
        }
    }

    private static Setup setup(Contender contender, int listeners) {
        return new Setup("jdbc:h2:mem:" + contender + ";DB_CLOSE_DELAY=-1", "node", listeners, true, 4, 10);
    }
}
