package dev.observables.benchmarks.outbox;

import java.sql.SQLException;
import javax.sql.DataSource;

/** What the application itself does: an insert of the sender's, and one of each listener's. */
public class Work {

    static final String[] TABLES = {
        "CREATE TABLE sale (id BIGINT PRIMARY KEY, customer VARCHAR(100), item VARCHAR(100), cents INT)",
        "CREATE TABLE effect (listener INT, sale BIGINT)"
    };

    private final DataSource dataSource;

    Work(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** In the sender's transaction. */
    void sell(Sale sale) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("INSERT INTO sale VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, sale.id());
            insert.setString(2, sale.customer());
            insert.setString(3, sale.item());
            insert.setInt(4, sale.cents());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Calls.sold(sale.id());
    }

    /** In the listener's transaction. */
    void serve(int listener, Sale sale) {
        Calls.started(listener, sale.id());
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("INSERT INTO effect VALUES (?, ?)")) {
            insert.setInt(1, listener);
            insert.setLong(2, sale.id());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
