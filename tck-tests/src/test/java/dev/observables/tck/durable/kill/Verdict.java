package dev.observables.tck.durable.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Judges by the ids of the rows that are left when all has been done. */
final class Verdict {

    /**
     * A delivery that has used up its attempts.
     *
     * @param isCutOff whether the last one did not fail, but ended with its node
     */
    record Dead(String event, String listener, int attempts, boolean isCutOff) {}

    /** The sale of each event, as a listener saw it that takes effect exactly once. */
    private static final String EVENTS =
            "(SELECT DISTINCT e.event, s.* FROM effect e JOIN sale s ON s.id = e.sale WHERE e.listener = 'transactional')";

    /** Sales that the {@link Listeners} hear of. */
    private static final String SOLD = "s.id <> 'poison'";

    private final PostgresServer database;
    private final LogLines lines;
    private final Set<Dead> dead;
    private final String account;
    private final Map<String, Integer> expectedDead = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private boolean inMemoryMayFail;
    private String[] expectedCodes = {};

    Verdict(PostgresServer database, LogLines lines, Set<Dead> dead, String account) {
        this.database = database;
        this.lines = lines;
        this.dead = dead;
        this.account = account;
    }

    /** Everything that holds for the {@link Listeners} whatever has happened to their nodes. */
    void holds() {
        for (var listener : List.of("transactional", "flaky", "slow", "ordered", "relay", "relayed")) {
            effects(listener, SOLD, "<> 1");
        }
        effects("plain", SOLD, "< 1");
        effects("doomed", SOLD, "< 1");
        effects("inMemory", SOLD, "> 1");
        derived("completed", "TRUE", "<> 1");
        derived("completedInMemory", "TRUE", "> 1");
        derived("doomed failed", isDoomed(), "<> 1");
        attempts();
        deadOnes();
        keptOrder();
        failures();
        nothingIsLeft().logsAgree().agrees();
    }

    /** Fails with everything that was found wrong. */
    void agrees() {
        assertThat(problems).as(toString()).isEmpty();
    }

    /** The database is away at times, so that the listener in memory fails for good. */
    Verdict inMemoryMayFail() {
        inMemoryMayFail = true;
        return this;
    }

    /** Codes that are logged because of what the test does. */
    Verdict withCodes(String... codes) {
        expectedCodes = codes;
        return this;
    }

    /** A listener beside {@link Listeners} that has died of one event. */
    Verdict withDead(String listener, int attempts) {
        expectedDead.put(listener, attempts);
        return this;
    }

    /** Sales that were committed and have a wrong number of effects, and effects without such a sale. */
    Verdict effects(String listener, String condition, String wrong) {
        report(
                "sales with a number of effects of " + listener + " " + wrong,
                "SELECT s.id || ': ' || COUNT(e.n) FROM sale s LEFT JOIN effect e ON e.sale = s.id AND e.listener = '"
                        + listener + "' WHERE " + condition + " GROUP BY s.id HAVING COUNT(e.n) " + wrong);
        report(
                "effects of " + listener + " without such a sale",
                "SELECT e.sale FROM effect e WHERE e.listener = '" + listener
                        + "' AND NOT EXISTS (SELECT 1 FROM sale s WHERE s.id = e.sale AND " + condition + ")");
        return this;
    }

    private void derived(String listener, String condition, String wrong) {
        report(
                "events with a number of effects of " + listener + " " + wrong,
                "SELECT s.event || ' of ' || s.id || ': ' || COUNT(e.n) FROM " + EVENTS
                        + " s LEFT JOIN effect e ON e.event = s.event AND e.listener = '" + listener + "' WHERE "
                        + condition + " GROUP BY s.event, s.id HAVING COUNT(e.n) " + wrong);
        report(
                "effects of " + listener + " for no such event",
                "SELECT e.event FROM effect e WHERE e.listener = '" + listener + "' AND NOT EXISTS (SELECT 1 FROM "
                        + EVENTS + " s WHERE s.event = e.event AND " + condition + ")");
    }

    /** Each call has a number of its own. */
    private void attempts() {
        report(
                "calls with the number of another attempt",
                "SELECT listener || ' on ' || event || ': ' || attempt FROM effect WHERE listener IN ('plain', 'doomed')"
                        + " GROUP BY listener, event, attempt HAVING COUNT(*) > 1");
        report(
                "calls of doomed beyond its attempts",
                "SELECT event || ': ' || COUNT(*) FROM effect WHERE listener = 'doomed' GROUP BY event HAVING COUNT(*) > 4");
    }

    /** Where one node after another is killed, all attempts at what they take over from each other can be cut off. */
    private String isDoomed() {
        var cutOff = dead.stream()
                .filter(one -> one.isCutOff() && one.listener().equals("Listeners#doomed"))
                .map(one -> "'" + one.event() + "'")
                .collect(Collectors.joining(", "));
        return cutOff.isEmpty() ? "s.number % 10 = 0" : "(s.number % 10 = 0 OR s.event IN (" + cutOff + "))";
    }

    private void deadOnes() {
        var expected = new TreeSet<>(database.query("SELECT s.event FROM " + EVENTS + " s WHERE " + isDoomed()));
        var found = dead.stream()
                .filter(one -> one.listener().equals("Listeners#doomed"))
                .map(Dead::event)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!expected.equals(found)) {
            var missing = new TreeSet<>(expected);
            missing.removeAll(found);
            found.removeAll(expected);
            problems.add("dead without a reason: " + found + ", not dead: " + missing);
        }
        expectedDead.put("Listeners#doomed", 4);
        dead.stream()
                .filter(one -> expectedDead.getOrDefault(one.listener(), 0) != one.attempts())
                .forEach(one -> problems.add("dead as it should not be: " + one));
    }

    /** In the order in which their effects were written, the sales of a key have to be in the order of their numbers. */
    private void keptOrder() {
        report(
                "effects of ordered after a later one of their key",
                "SELECT id || ' (' || key || ' ' || number || ' after ' || before || ')' FROM (SELECT s.id, s.key, s.number,"
                        + " LAG(s.number) OVER (PARTITION BY s.key ORDER BY e.n) AS before FROM effect e JOIN sale s ON s.id = e.sale"
                        + " WHERE e.listener = 'ordered') AS o WHERE number <= before");
        // the calls of a node that goes on after it was taken for dead overlap with those of the others, and cannot
        // commit
        if (!lines.isAnyoneTakenForDead()) {
            report("calls of ordered that overlapped", "SELECT sale FROM effect WHERE listener = 'overlapping'");
        }
    }

    /** What the completion of an event says: doomed has failed where it had to, and nothing else. */
    private void failures() {
        report(
                "completions with wrong failures",
                "SELECT e.event || ': ' || e.detail FROM effect e JOIN " + EVENTS
                        + " s ON s.event = e.event WHERE e.listener = 'completed'"
                        + " AND TRIM(" + (inMemoryMayFail ? "REPLACE(e.detail, 'Listeners#inMemory', '')" : "e.detail")
                        + ") <> CASE WHEN " + isDoomed() + " THEN 'Listeners#doomed' ELSE '' END");
        report(
                "failures of a listener that should not fail",
                "SELECT event || ': ' || listener FROM effect WHERE listener LIKE '% failed' AND listener NOT IN ('doomed failed'"
                        + (inMemoryMayFail ? ", 'inMemory failed'" : "") + ")");
    }

    /** Nothing is logged as a warning or an error without a reason. */
    Verdict logsAgree() {
        var unexpected = lines.withoutCodes(expectedCodes);
        if (!unexpected.isEmpty()) {
            problems.add("%d unexpected lines in the logs, such as %s"
                    .formatted(unexpected.size(), unexpected.subList(0, Math.min(5, unexpected.size()))));
        }
        return this;
    }

    /** Except dead deliveries and their events. */
    Verdict nothingIsLeft() {
        Awaitility.await("the tables to be empty except for what is dead")
                .atMost(Duration.ofSeconds(30))
                .until(() -> number("SELECT COUNT(*) FROM observables_delivery") == dead.size()
                        && number("SELECT COUNT(*) FROM observables_event")
                                == dead.stream().map(Dead::event).distinct().count());
        return this;
    }

    private void report(String problem, String sql) {
        var ids = database.query(sql);
        if (!ids.isEmpty()) {
            problems.add("%d %s: %s".formatted(ids.size(), problem, ids.subList(0, Math.min(20, ids.size()))));
        }
    }

    private long number(String sql) {
        return Long.parseLong(database.query(sql).get(0));
    }

    /** The account, as a table for people. */
    @Override
    public String toString() {
        var text = new StringBuilder(
                "%s: %d sales, %d refused, %d dead (%d cut off)%n| listener | effects | of sales or events | repeats |%n|---|---|---|---|%n"
                        .formatted(
                                account,
                                number("SELECT COUNT(*) FROM sale"),
                                number("SELECT COUNT(*) FROM refused"),
                                dead.size(),
                                dead.stream().filter(Dead::isCutOff).count()));
        database.query(
                        "SELECT '| ' || listener || ' | ' || COUNT(*) || ' | ' || COUNT(DISTINCT COALESCE(sale, event)) || ' | '"
                                + " || COUNT(*) - COUNT(DISTINCT COALESCE(sale, event)) || ' |' FROM effect GROUP BY listener ORDER BY listener")
                .forEach(line -> text.append(line).append('\n'));
        return text.append("logged: ").append(lines.codes()).toString();
    }
}
