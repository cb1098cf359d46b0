package dev.observables.tck.enterprise.transactions;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A table of the application's own database, in the caller's transaction or in none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@DataSourceDefinition(
        name = "java:module/jdbc/ledger",
        className = "org.h2.jdbcx.JdbcDataSource",
        url = "jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1;INIT=CREATE TABLE IF NOT EXISTS LEDGER(ID VARCHAR(50))",
        user = "sa",
        password = "")
public class OrderLedger {

    @Resource(lookup = "java:module/jdbc/ledger")
    DataSource source;

    public void write(String id) {
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement("INSERT INTO LEDGER VALUES (?)")) {
            insert.setString(1, id);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public boolean has(String id) {
        try (var connection = source.getConnection();
                var select = connection.prepareStatement("SELECT COUNT(*) FROM LEDGER WHERE ID = ?")) {
            select.setString(1, id);
            try (var result = select.executeQuery()) {
                result.next();
                return result.getInt(1) > 0;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
