package dev.observables.tck.durable;

import dev.observables.tck.NamingEntries;
import dev.observables.tck.transactions.TransactionNames;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;

/**
 * A database, and the nodes that share it. All of them are in this JVM, each with a class loader, a container and a data source of
 * its own. Started and closed by one thread.
 */
final class Cluster implements AutoCloseable {

    private static final String FIRST = "first";

    private final Database database;
    private final Calls calls = new Calls();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, NodeDataSource> dataSources = new ConcurrentHashMap<>();
    private final List<String> bound = new ArrayList<>();
    private final ClassLoader loaderBefore = Thread.currentThread().getContextClassLoader();
    private String url;

    Cluster(Database database) {
        this.database = database;
    }

    /** What the listeners on all nodes do and have done. */
    Calls calls() {
        return calls;
    }

    /** A single node with the defaults of all settings. */
    Node start(Class<?>... beans) {
        return node(FIRST).beans(beans).start();
    }

    /** A single node with other settings. */
    Node.Preparation with(String key, String value) {
        return node(FIRST).with(key, value);
    }

    Node.Preparation node(String name) {
        return new Node.Preparation(this, name);
    }

    /** As {@link Node#kill}, also for a node that is about to start. */
    void kill(String node) {
        dataSources.get(node).close();
    }

    /** What the application has committed in its own table. */
    List<String> work() {
        try {
            return WorkTable.committed(url());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of the outbox's tables for events and deliveries. */
    OutboxTables tables() {
        return new OutboxTables(url());
    }

    /** The address of the database, which is created by the first call. */
    String url() {
        if (url == null) {
            url = database.create();
            TransactionNames.bind();
            System.setProperty(Context.INITIAL_CONTEXT_FACTORY, NamingEntries.class.getName());
            try {
                WorkTable.create(url);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return url;
    }

    Database database() {
        return database;
    }

    void add(Node node) {
        nodes.add(0, node);
    }

    /** Where a node's data source can be looked up from now on. */
    String bind(String node, NodeDataSource dataSource) {
        dataSources.put(node, dataSource);
        var name = "java:comp/cluster/" + bound.size();
        NamingEntries.bind(name, dataSource);
        bound.add(name);
        return name;
    }

    @Override
    public void close() throws SQLException {
        if (url == null) {
            return;
        }
        try {
            nodes.forEach(Node::close);
        } finally {
            Thread.currentThread().setContextClassLoader(loaderBefore);
            System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
            bound.forEach(NamingEntries::unbind);
            TransactionNames.unbind();
            database.drop(url);
        }
    }

    @Override
    public String toString() {
        return database.name();
    }
}
