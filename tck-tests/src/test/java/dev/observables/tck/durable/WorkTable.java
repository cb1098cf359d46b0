package dev.observables.tck.durable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A table of the application's own beside the outbox's, where its methods leave what they have done. Beans can inject it. */
class WorkTable {

    private final DataSource dataSource;

    /** Of no node, for proxies. */
    WorkTable() {
        this(null);
    }

    WorkTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static void create(String url) throws SQLException {
        try (var connection = Database.connect(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE work (entry VARCHAR(200) NOT NULL)");
        }
    }

    /** What has been committed. */
    static List<String> committed(String url) throws SQLException {
        var entries = new ArrayList<String>();
        try (var connection = Database.connect(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT entry FROM work ORDER BY entry")) {
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
        }
        return entries;
    }

    /** In the thread's transaction, if it is in one. */
    void insert(String entry) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("INSERT INTO work (entry) VALUES (?)")) {
            statement.setString(1, entry);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
