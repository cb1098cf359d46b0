package dev.observables.tck.durable.kill;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import dev.observables.outbox.Filter;
import dev.observables.outbox.Outbox;
import dev.observables.outbox.StoredDelivery;
import dev.observables.tck.Deployment;
import dev.observables.tck.NamingEntries;
import dev.observables.tck.transactions.TransactionNames;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.narayana.NarayanaTransactionIntegration;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.naming.Context;
import javax.sql.DataSource;

/** What runs in the process of a node. It is told what to do by lines on its standard input, and ends with that. */
final class NodeMain {

    private final Deployment deployment = deployment();
    private final SplittableRandom random = new SplittableRandom(Long.getLong("shop.seed"));
    private Clerks clerks;

    public static void main(String[] arguments) throws Exception {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, NamingEntries.class.getName());
        TransactionNames.bind();
        NamingEntries.bind(Books.DATA_SOURCE, dataSource());
        var node = new NodeMain();
        say("up");
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                node.obey(line);
                say("done " + line);
            }
        }
        // without an orderly end: who gave the orders has died
        Runtime.getRuntime().halt(1);
    }

    private void obey(String order) throws Exception {
        switch (order.split(" ")[0]) {
            case "open" ->
                clerks = new Clerks(
                        deployment.get(Shop.class),
                        deployment.get(Books.class),
                        System.getProperty("shop.life"),
                        random);
            case "close" -> clerks.stop();
            case "sell" -> sell(order.split(" "));
            case "backlog" -> say("backlog " + outbox().backlog());
            case "dead" -> outbox().dead(Filter.all().limit(1_000_000)).forEach(NodeMain::say);
            case "end" -> deployment.close();
            default -> throw new IllegalArgumentException(order);
        }
    }

    private void sell(String... words) {
        deployment.get(Shop.class).sellAs(words[1], words[2]);
    }

    private Outbox outbox() {
        return deployment.get(Outbox.class);
    }

    private static void say(StoredDelivery dead) {
        // how the library says that the last attempt did not fail, but was cut off with its node
        boolean isCutOff = String.valueOf(dead.failure()).contains("OBS1152");
        say("dead %s %s %d %s".formatted(dead.eventId(), dead.listener(), dead.attempts(), isCutOff));
    }

    static void say(String line) {
        System.out.println("> " + line);
    }

    private static Deployment deployment() {
        var beans = Stream.concat(
                Stream.of(Shop.class, Till.class, Books.class),
                Arrays.stream(System.getProperty("shop.listeners").split(",")).map(NodeMain::load));
        return Deployment.of(beans.toArray(Class<?>[]::new))
                .with("observables.outbox.data-source", Books.DATA_SOURCE)
                .start();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static DataSource dataSource() throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(Integer.getInteger("shop.connections"))
                        .acquisitionTimeout(Duration.ofSeconds(30))
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .transactionIntegration(new NarayanaTransactionIntegration(
                                TransactionManager.transactionManager(), new TransactionSynchronizationRegistryImple()))
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(System.getProperty("shop.database")))));
    }
}
