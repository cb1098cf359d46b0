package dev.observables.benchmarks.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Runs the contenders in turn, each in processes and a database of its own, in the opposite order in every second round. */
public final class OutboxComparison {

    private static final String DRAIN_OF_THREE = "DRAIN_OF_THREE";
    private static final int THREE = 3;

    private final Options options;
    private final Database database;
    private final OutboxTable table = new OutboxTable();

    private OutboxComparison(Options options, Database database) {
        this.options = options;
        this.database = database;
    }

    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        var options = Options.of(arguments);
        try (var database = Database.start(options.text("database"), Path.of(options.text("folder")))) {
            new OutboxComparison(options, database).run();
        }
    }

    private void run() throws IOException, SQLException, InterruptedException {
        for (int round = 0; round < options.number("rounds"); round++) {
            for (var measure : options.list("measures")) {
                for (var listeners : options.list("listeners")) {
                    for (var contender : contenders(round)) {
                        run(options.with("measures", measure)
                                .with("listeners", listeners)
                                .with("contenders", contender));
                    }
                }
            }
        }
        System.out.println(table.toMarkdown());
    }

    private void run(Options trial) throws IOException, SQLException, InterruptedException {
        var contender = Contender.valueOf(trial.text("contenders"));
        var measure = trial.text("measures");
        if (contender.deliveries().isEmpty() && !List.of("HELD", "THROUGHPUT").contains(measure)) {
            return;
        }
        if (measure.equals(DRAIN_OF_THREE) && trial.text("database").equals("H2")) {
            // its file belongs to one process
            return;
        }
        var url = database.create();
        try {
            var figures = figures(measure, trial.with("url", url));
            table.add(measure, trial.number("listeners"), contender, figures);
            System.out.println(measure + " " + trial.text("listeners") + " " + contender + " " + figures);
        } catch (IllegalStateException failure) {
            // the others are worth their figures
            System.out.println(measure + " " + trial.text("listeners") + " " + contender + ": " + failure.getMessage());
        } finally {
            database.drop(url);
        }
    }

    private static Map<String, Double> figures(String measure, Options trial) throws IOException, InterruptedException {
        return switch (measure) {
            case "DRAIN" -> drain(trial, 1);
            case DRAIN_OF_THREE -> drain(trial, THREE);
            default -> Fork.start(trial).figures();
        };
    }

    private static Map<String, Double> drain(Options trial, int processes) throws IOException, InterruptedException {
        Fork.start(trial.with("measures", "STORE").with("node", "storing")).figures();
        var others = new ArrayList<Fork>();
        try {
            for (int process = 1; process < processes; process++) {
                others.add(Fork.start(trial.with("measures", "LISTEN").with("node", "node" + process)));
            }
            return Fork.start(trial.with("measures", "DRAIN")).figures();
        } finally {
            others.forEach(Fork::kill);
        }
    }

    private List<String> contenders(int round) {
        var named = options.list("contenders");
        var contenders = new ArrayList<>(
                named.isEmpty()
                        ? Arrays.stream(Contender.values()).map(Contender::name).toList()
                        : named);
        if (round % 2 == 1) {
            Collections.reverse(contenders);
        }
        return contenders;
    }
}
