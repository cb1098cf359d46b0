package dev.observables.tck.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observables;
import dev.observables.tck.stress.Ledger.Sent;
import dev.observables.tck.stress.Ledger.Sum;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that send the ledger's events, each the next one, by a way that is drawn. */
final class Clients {

    private static final int THREADS = 16;
    /** For a million sends on a busy machine. */
    static final Duration LIMIT = Duration.ofMinutes(30);

    private final Ledger ledger;
    private final Senders senders;
    private final Observables observables;
    private final AtomicInteger next = new AtomicInteger();

    Clients(Ledger ledger, Senders senders, Observables observables) {
        this.ledger = ledger;
        this.senders = senders;
        this.observables = observables;
    }

    /** Returns when all is sent. */
    void sendAll() throws Exception {
        inThreads(() -> {
            for (int send = next.getAndIncrement(); send < ledger.sends; send = next.getAndIncrement()) {
                send(send);
            }
            return null;
        });
    }

    /** By program alone, and until the container is gone: what threw was not sent. */
    void sendUntilGone(Callable<Void> undeployment) throws Exception {
        var refused = new AtomicInteger();
        var clients = Executors.newCachedThreadPool();
        try {
            var sending = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                sending.add(clients.submit(() -> {
                    int send = next.getAndIncrement();
                    while (send < ledger.sends && refused.get() < THREADS * 100) {
                        if (!isSentByProgram(send)) {
                            refused.incrementAndGet();
                        }
                        send = next.getAndIncrement();
                    }
                }));
            }
            undeployment.call();
            for (var client : sending) {
                client.get(LIMIT.toMinutes(), TimeUnit.MINUTES);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    int begun() {
        return next.get();
    }

    private void send(int send) {
        switch (new SplittableRandom(~ledger.seed + send).nextInt(20)) {
            case 0 -> {
                ledger.sent(send, Sent.ROLLED_BACK);
                try {
                    senders.rollBack(() -> senders.send(send));
                } catch (Senders.Refusal rolledBack) {
                    ledger.add(Sum.DISCARDED);
                }
            }
            case 1 -> {
                ledger.sent(send, Sent.ROLLED_BACK);
                try {
                    senders.rollBack(() -> observables.send("load", send).whenComplete((delivery, failure) -> {
                        if (failure != null && failure.getMessage().startsWith("OBS0405: ")) {
                            ledger.add(Sum.DISCARDED);
                        }
                    }));
                } catch (Senders.Refusal rolledBack) {
                    assertThat(rolledBack).isNotNull();
                }
            }
            case 2, 3 -> {
                ledger.sent(send, Sent.BY_METHOD);
                senders.sendAfterCommit(send);
            }
            case 4, 5, 6, 7, 8, 9 -> {
                ledger.sent(send, Sent.BY_METHOD);
                senders.send(send);
            }
            default -> isSentByProgram(send);
        }
    }

    private boolean isSentByProgram(int send) {
        try {
            ledger.sent(send, Sent.BY_PROGRAM);
            observables.send("load", send).whenComplete((delivery, failure) -> ledger.told(send, delivery));
            return true;
        } catch (RuntimeException containerGone) {
            ledger.sent(send, Sent.NOT);
            return false;
        }
    }

    private static void inThreads(Callable<Void> client) throws Exception {
        var clients = Executors.newFixedThreadPool(THREADS);
        try {
            var sending = new ArrayList<Future<Void>>();
            for (int i = 0; i < THREADS; i++) {
                sending.add(clients.submit(client));
            }
            for (var thread : sending) {
                thread.get(LIMIT.toMinutes(), TimeUnit.MINUTES);
            }
        } finally {
            clients.shutdownNow();
        }
    }
}
