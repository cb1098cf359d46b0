package dev.observables.internal.platform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The keys that could not be read because the configuration itself failed, such as a source whose backend does not
 * answer. At deployment each cause is an error that lists its keys; afterwards the first failure is logged.
 */
final class SourceFailures {

    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PAUSE_FACTOR = 10;

    private final Consumer<String> errors;
    private final Map<String, Set<String>> keysByCause = new LinkedHashMap<>();
    private final AtomicBoolean isLogged = new AtomicBoolean();
    private volatile boolean isDeployed;
    private volatile Pause pause = new Pause(System.nanoTime(), 0);

    private record Pause(long begin, long nanos) {
        boolean isOver() {
            return System.nanoTime() - begin >= nanos;
        }
    }

    SourceFailures(Consumer<String> errors) {
        this.errors = errors;
    }

    boolean isDeployed() {
        return isDeployed;
    }

    /**
     * Whether the source is not to be asked now: after a failure that took long, senders wait for at most a tenth of the
     * time.
     */
    boolean isPaused() {
        return !pause.isOver();
    }

    void add(String key, Throwable cause, long nanos) {
        if (!isDeployed) {
            keysByCause
                    .computeIfAbsent(Messages.string(cause), any -> new LinkedHashSet<>())
                    .add(key);
            return;
        }
        if (nanos >= LONG_NANOS) {
            pause = new Pause(System.nanoTime(), nanos * PAUSE_FACTOR);
        }
        if (isLogged.compareAndSet(false, true)) {
            Log.error(Messages.SOURCE_FAILED_LATER.text(key, cause), cause);
        }
    }

    void endDeployment() {
        isDeployed = true;
        keysByCause.forEach(
                (cause, keys) -> errors.accept(Messages.SOURCE_FAILED.text(String.join(", ", keys), cause)));
        keysByCause.clear();
    }
}
