package dev.observables.benchmarks.outbox;

import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One measure of one contender, in a process of its own. Its figures are lines that the comparison reads. */
public final class Trial {

    static final String FIGURE = "FIGURE";

    /** After which the server has counted what there was. */
    private static final int STATISTICS_SECONDS = 2;

    private final Options options;
    private final Contender contender;
    private final int listeners;

    private Trial(Options options) {
        this.options = options;
        contender = Contender.valueOf(options.text("contenders"));
        listeners = contender.deliveries().isPresent() ? options.number("listeners") : 0;
    }

    public static void main(String... arguments) throws InterruptedException, ExecutionException, SQLException {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var options = Options.of(arguments);
        Measure.valueOf(options.text("measures")).run(new Trial(options));
        // what a contender has left running is not what is measured
        System.exit(0);
    }

    int number(String key) {
        return options.number(key);
    }

    int listeners() {
        return listeners;
    }

    Senders senders(Shop shop) {
        return new Senders(shop, number("senders"));
    }

    /** Events that give that many deliveries, or as many transactions as with four listeners. */
    int sales(String key) {
        return number(key) / (listeners == 0 ? 4 : listeners);
    }

    Shop open(boolean delivers) {
        return contender.open(setup(delivers));
    }

    Tables tables() throws SQLException {
        return new Tables(contender, setup(true));
    }

    private Setup setup(boolean delivers) {
        return new Setup(
                options.text("url"),
                options.text("node"),
                listeners,
                delivers,
                options.number("threads"),
                options.number("connections"));
    }

    /** What is measured. */
    interface Measured {
        void run() throws InterruptedException, ExecutionException, SQLException;
    }

    /** With {@code statements=true}, what the database does meanwhile is printed, for each of so many events. */
    void counted(Tables tables, int events, Measured measured)
            throws InterruptedException, ExecutionException, SQLException {
        if (!Boolean.parseBoolean(options.text("statements"))) {
            measured.run();
            return;
        }
        TimeUnit.SECONDS.sleep(STATISTICS_SECONDS);
        long commits = tables.commits();
        long logged = tables.logged();
        tables.countStatements();
        measured.run();
        System.out.println("| calls | ms | statement |\n|---|---|---|");
        tables.statements(events).forEach(System.out::println);
        TimeUnit.SECONDS.sleep(STATISTICS_SECONDS);
        figure("commits for each event", (double) (tables.commits() - commits) / events);
        figure("bytes logged for each event", (double) (tables.logged() - logged) / events);
    }

    void figure(String name, double value) {
        System.out.println(String.format(Locale.ROOT, "%s %s=%s", FIGURE, name, value));
    }
}
