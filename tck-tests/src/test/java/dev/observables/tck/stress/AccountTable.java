package dev.observables.tck.stress;

import dev.observables.tck.stress.Ledger.Sum;

/** What became of each listener's calls, as a table for people. What is rejected and told by the log alone has had no room. */
public final class AccountTable {

    private final Ledger ledger;

    public AccountTable(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String toString() {
        long rolledBack = ledger.rolledBack();
        var table = new StringBuilder("seed %d, %s\n".formatted(ledger.seed, ledger.senders()))
                .append(
                        "| listener | expected | succeeded | failed | no room | executor full | refused | discarded | sum |\n")
                .append("|---|---|---|---|---|---|---|---|---|\n");
        for (int listener = 0; listener < Ledger.LISTENERS.size(); listener++) {
            long failed = ledger.failed(listener);
            long succeeded = ledger.called(listener) - failed;
            long byTheExecutor = ledger.rejectedByTheExecutor(listener);
            long refused = ledger.refused(listener);
            long noRoom = ledger.rejected(listener) - byTheExecutor - refused;
            table.append("| %s | %d | %d | %d | %d | %d | %d | %d | %d |\n"
                    .formatted(
                            Ledger.LISTENERS.get(listener),
                            ledger.goneOut() + rolledBack,
                            succeeded,
                            failed,
                            noRoom,
                            byTheExecutor,
                            refused,
                            rolledBack,
                            succeeded + failed + noRoom + byTheExecutor + refused + rolledBack));
        }
        return table.append("follow-ups: %d sent, %d heard; :completed heard %d times, :failed %d times"
                        .formatted(
                                ledger.sum(Sum.FOLLOW_UPS_SENT),
                                ledger.sum(Sum.FOLLOW_UPS_HEARD),
                                ledger.sum(Sum.COMPLETED_HEARD),
                                ledger.sum(Sum.FAILED_HEARD)))
                .toString();
    }
}
