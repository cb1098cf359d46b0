package dev.observables.tck.stress;

import dev.observables.tck.stress.Ledger.Sent;

/** What became of each listener's calls, as a table for people. */
final class AccountTable {

    private final Ledger ledger;

    AccountTable(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String toString() {
        long rolledBack = ledger.count(send -> ledger.how(send) == Sent.ROLLED_BACK);
        var table = new StringBuilder("seed %d, %s\n".formatted(ledger.seed, ledger.senders()))
                .append("| listener | expected | succeeded | failed | rejected | discarded | sum |\n")
                .append("|---|---|---|---|---|---|---|\n");
        for (int listener = 0; listener < Ledger.LISTENERS.size(); listener++) {
            long failed = ledger.failed(listener);
            long succeeded = ledger.called(listener) - failed;
            long rejected = ledger.rejected(listener);
            table.append("| %s | %d | %d | %d | %d | %d | %d |\n"
                    .formatted(
                            Ledger.LISTENERS.get(listener),
                            ledger.goneOut() + rolledBack,
                            succeeded,
                            failed,
                            rejected,
                            rolledBack,
                            succeeded + failed + rejected + rolledBack));
        }
        return table.append("follow-ups: %d sent, %d heard; :completed heard %d times, :failed %d times"
                        .formatted(
                                ledger.followUpsSent.get(),
                                ledger.followUpsHeard.get(),
                                ledger.completedHeard.get(),
                                ledger.failedHeard.get()))
                .toString();
    }
}
