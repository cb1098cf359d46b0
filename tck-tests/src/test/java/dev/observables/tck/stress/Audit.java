package dev.observables.tck.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.stress.Ledger.Sum;

/** Judges a ledger: to the unit, its sources have to agree. */
public final class Audit {

    private final Ledger ledger;

    public Audit(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What listeners, deliveries and senders tell of each call. */
    public void callsAgree() {
        assertThat(ledger.untold()).as("sends whose stage has not completed").isZero();
        assertThat(ledger.toldTwice()).as("sends whose stage completed twice").isZero();
        for (int listener = 0; listener < Ledger.LISTENERS.size(); listener++) {
            assertThat(ledger.contradictions(listener))
                    .as("calls of " + Ledger.LISTENERS.get(listener) + " on which the sources differ")
                    .isZero();
            assertThat(ledger.called(listener) + ledger.rejected(listener))
                    .as("calls and rejections of " + Ledger.LISTENERS.get(listener))
                    .isEqualTo(ledger.goneOut());
        }
    }

    /** What the log tells of all. */
    public void logAgrees(FailureLines lines) {
        long all = 0;
        for (int listener = 0; listener < Ledger.LISTENERS.size(); listener++) {
            var name = Ledger.LISTENERS.get(listener);
            all += lines.of(name);
            assertThat(lines.of(name))
                    .as("failures and rejections of " + name + " in the log")
                    .isEqualTo(ledger.failed(listener) + ledger.rejected(listener))
                    .isPositive();
        }
        assertThat(ledger.sum(Sum.FAILED_HEARD) + lines.of("Listeners#failed"))
                .as(":failed heard, or its rejection logged")
                .isEqualTo(all);
        assertThat(ledger.sum(Sum.COMPLETED_HEARD) + lines.of("Listeners#completed"))
                .as(":completed heard, or its rejection logged")
                .isEqualTo(ledger.goneOut());
        assertThat(ledger.sum(Sum.FOLLOW_UPS_HEARD) + lines.of("Listeners#followUp"))
                .as("events of listeners heard, or their rejection logged")
                .isEqualTo(ledger.sum(Sum.FOLLOW_UPS_SENT));
    }
}
