package dev.observables.tck.durable;

import dev.observables.Observables;
import dev.observables.outbox.Outbox;
import dev.observables.tck.Deployment;
import dev.observables.tck.FailedStart;
import dev.observables.tck.NamingEntries;
import dev.observables.tck.Patience;

/** One node of a {@link Cluster}: a deployment with a data source of its own. */
final class Node implements AutoCloseable {

    private final String name;
    private final NodeDataSource dataSource;
    private final Deployment deployment;

    private Node(String name, NodeDataSource dataSource, Deployment deployment) {
        this.name = name;
        this.dataSource = dataSource;
        this.deployment = deployment;
    }

    String name() {
        return name;
    }

    /** A bean of this node, which the thread is now in, as a server's thread is in an application. */
    <T> T get(Class<T> type) {
        enter();
        return deployment.get(type);
    }

    Observables observables() {
        return get(Observables.class);
    }

    Outbox outbox() {
        return get(Outbox.class);
    }

    NodeDataSource dataSource() {
        return dataSource;
    }

    /** Waits until no call is under way or due on this node's database. */
    void untilQuiet() {
        Patience.untilQuiet(observables());
    }

    /** An orderly shutdown. */
    void stop() {
        enter();
        if (deployment.container().isRunning()) {
            deployment.container().close();
        }
    }

    /**
     * What remains to be seen of a node whose process is killed: its transactions are rolled back, and nothing is heard of it any more.
     * Its threads cannot be killed, but do no harm to the database.
     */
    void kill() {
        dataSource.close();
    }

    @Override
    public void close() {
        try {
            stop();
        } finally {
            deployment.close();
            dataSource.close();
        }
    }

    private void enter() {
        Thread.currentThread().setContextClassLoader(deployment.classLoader());
    }

    /** What will be started. */
    static final class Preparation {

        private final Cluster cluster;
        private final String name;
        private final Deployment.Preparation deployment = NamingEntries.seenBy(Deployment.of());
        private boolean hasNoDataSource;

        Preparation(Cluster cluster, String name) {
            this.cluster = cluster;
            this.name = name;
            with("observables.node", name).with("observables.drain-timeout", "PT2S");
        }

        Preparation with(String key, String value) {
            deployment.with(key, value);
            return this;
        }

        Preparation beans(Class<?>... classes) {
            deployment.beans(classes);
            return this;
        }

        /** The outbox looks for one under a name that is not bound. */
        Preparation withoutDataSource(String jndiName) {
            hasNoDataSource = true;
            return with("observables.outbox.data-source", jndiName);
        }

        Node start() {
            var dataSource = bound();
            try {
                var node = new Node(name, dataSource, deployment.start());
                node.deployment.detach();
                cluster.add(node);
                node.enter();
                return node;
            } catch (Throwable failure) {
                dataSource.close();
                throw failure;
            }
        }

        FailedStart startFails() {
            try (var dataSource = bound()) {
                assert dataSource != null;
                return deployment.startFails();
            }
        }

        private NodeDataSource bound() {
            var dataSource = new NodeDataSource(cluster.url());
            if (!hasNoDataSource) {
                with("observables.outbox.data-source", cluster.bind(name, dataSource));
            }
            deployment.extension(new NodeBeans(new CallRecorder(name, cluster.calls()), new WorkTable(dataSource)));
            return dataSource;
        }
    }
}
