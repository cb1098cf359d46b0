package dev.observables.outbox.internal;

import dev.observables.outbox.internal.protocol.Database;
import dev.observables.outbox.internal.protocol.OutboxSettings;
import dev.observables.outbox.internal.store.Schema.Kind;
import dev.observables.outbox.internal.store.Schema.Problem;
import dev.observables.outbox.internal.store.Store;
import dev.observables.outbox.internal.text.FailureText;
import dev.observables.outbox.internal.text.OutboxMessages;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Creates or checks the outbox's tables, as {@code observables.outbox.schema} says (OBS-11.14). */
final class TableSetup {

    private static final int TRIES = 3;

    private TableSetup() {}

    /** @throws IllegalStateException if the tables cannot be used; its message is coded */
    static void prepare(Database database, Store store, OutboxSettings settings) throws SQLException {
        var schema = store.schema();
        var problems = switch (settings.schema()) {
            case NONE -> List.<Problem>of();
            case CHECK -> database.inOwnTransaction(schema::check);
            case CREATE -> create(database, store);
        };
        if (!problems.isEmpty()) {
            throw new IllegalStateException(text(problems, schema.ddl()));
        }
    }

    private static List<Problem> create(Database database, Store store) throws SQLException {
        try {
            return create(database, store, TRIES);
        } catch (SQLException refused) {
            if (!database.inOwnTransaction(store.schema()::check).isEmpty()) {
                var text = OutboxMessages.NOT_CREATED.text(FailureText.of(refused));
                throw new IllegalStateException(text + "\n" + store.schema().ddl(), refused);
            }
            // another node has created them a moment ago
            return List.of();
        }
    }

    /** Nodes that create the tables at the same moment may get in each other's way, each database in its own manner. */
    private static List<Problem> create(Database database, Store store, int tries) throws SQLException {
        try {
            return database.inOwnTransaction(store.schema()::create);
        } catch (SQLException failure) {
            if (tries == 1) {
                throw failure;
            }
            return create(database, store, tries - 1);
        }
    }

    private static String text(List<Problem> problems, String ddl) {
        var wrong = problems.stream()
                .filter(problem -> problem.kind() != Kind.MISSING)
                .toList();
        if (wrong.isEmpty()) {
            return OutboxMessages.TABLES_MISSING.text(names(problems)) + "\n" + ddl;
        }
        return wrong.stream()
                .map(problem -> (problem.kind() == Kind.OLD ? OutboxMessages.TABLE_OLD : OutboxMessages.TABLE_FOREIGN)
                        .text(problem.table(), String.join(", ", problem.missingColumns())))
                .collect(Collectors.joining("\n"));
    }

    private static String names(List<Problem> problems) {
        return problems.stream().map(Problem::table).collect(Collectors.joining(", "));
    }
}
