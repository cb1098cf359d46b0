package dev.observables.tck.durable.kill;

import dev.observables.tck.durable.kill.Shop.RefusedException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The threads of a node that sell until they are stopped. */
final class Clerks {

    private static final int THREADS = 2;
    private static final int KEYS = 20;

    private final Shop shop;
    private final Books books;
    private final String life;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isOpen = true;

    /**
     * Starts them.
     *
     * @param life what no other process is called
     */
    Clerks(Shop shop, Books books, String life, SplittableRandom random) {
        this.shop = shop;
        this.books = books;
        this.life = life;
        for (int i = 0; i < THREADS; i++) {
            var name = life + "-" + i;
            var own = random.split();
            var thread = new Thread(() -> sell(name, own), name);
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    void stop() throws InterruptedException {
        isOpen = false;
        for (var thread : threads) {
            thread.join();
        }
    }

    private void sell(String name, SplittableRandom random) {
        for (int i = 0; isOpen; i++) {
            try {
                sell(name + "-" + i, "key" + random.nextInt(KEYS), random.nextBoolean(), random.nextInt(10) == 0);
            } catch (Exception e) {
                // also an exception of the commit, which the interceptor throws undeclared
                System.getLogger("shop").log(Level.INFO, "not sold: " + e);
            }
            Pause.of(Duration.ofMillis(random.nextInt(10, 100)));
        }
    }

    private void sell(String id, String key, boolean isProgrammatic, boolean isRefused) {
        if (isRefused) {
            books.willBeRefused(id);
        }
        try {
            shop.sell(id, key, isProgrammatic, isRefused);
        } catch (RefusedException e) {
            assert isRefused;
        }
    }

    String life() {
        return life;
    }
}
