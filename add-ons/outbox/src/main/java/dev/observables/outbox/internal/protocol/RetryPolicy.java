package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.DurableListener;
import dev.observables.spi.JournalContext;
import dev.observables.spi.ParameterMismatchException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and when the calls of one listener are repeated (OBS-11.6).
 *
 * @param attempts how many there are, the first one included
 * @param backoff the delay after the first failure, which doubles with each one
 * @param aborting the names of the exceptions that end a delivery at once, with all their subclasses
 */
record RetryPolicy(int attempts, Duration backoff, Duration maxBackoff, Set<String> aborting) {

    private static final double JITTER = 0.2;

    /** The listener's own keys come first, then its annotation, then the outbox's keys. */
    static RetryPolicy of(DurableListener listener, OutboxSettings settings, JournalContext context) {
        var prefix = "observables.listener.\"" + listener.id() + "\".";
        int byAnnotation =
                listener.attempts() == OutboxSettings.DEFAULT_ATTEMPTS ? settings.attempts() : listener.attempts();
        var aborting = new TreeSet<String>();
        listener.abortOn().forEach(type -> aborting.add(type.getName()));
        for (var name : context.setting(prefix + "abort-on", "").split(",")) {
            if (!name.isBlank()) {
                aborting.add(checked(name.strip(), prefix + "abort-on", context));
            }
        }
        return new RetryPolicy(
                context.setting(prefix + "attempts", byAnnotation),
                context.setting(prefix + "backoff", settings.backoff()),
                settings.maxBackoff(),
                aborting);
    }

    private static String checked(String name, String key, JournalContext context) {
        try {
            var type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            if (!Throwable.class.isAssignableFrom(type)) {
                context.error(OutboxMessages.NO_EXCEPTION.text(key, name, "is no exception"));
            }
        } catch (ClassNotFoundException | LinkageError missing) {
            context.error(OutboxMessages.NO_EXCEPTION.text(key, name, "cannot be found"));
        }
        return name;
    }

    /** Whether a failure will be the same at each attempt. */
    boolean aborts(Throwable failure) {
        if (failure instanceof ParameterMismatchException) {
            return true;
        }
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (aborting.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }

    /** @param failed how many attempts have failed, since the delivery was stored or retried by hand; from 1 on */
    Duration delay(int failed) {
        double millis = Math.min(maxBackoff.toMillis(), backoff.toMillis() * Math.pow(2, failed - 1));
        double jitter = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis((long) (millis * jitter));
    }
}
