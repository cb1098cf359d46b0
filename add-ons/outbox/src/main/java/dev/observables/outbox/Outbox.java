package dev.observables.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The stored deliveries of the application's durable listeners, for those who operate it. It is injectable everywhere:
 *
 * <pre>{@code
 * @Inject Outbox outbox;
 *
 * outbox.dead(Filter.all().event("order_*"));
 * outbox.retry(Filter.all().listener("Shipping#ship").since(yesterday));
 * }</pre>
 *
 * <p>It sees the deliveries of all nodes of the application, and what it changes takes effect on all of them. Each method works in
 * a database transaction of its own, whether or not the caller is in one. No parameter and no result is null. All methods can be
 * called by any number of threads.
 *
 * <p>Every method throws {@link IllegalStateException}, with a code, if no listener of the deployment is durable, or if the
 * database cannot be reached.
 *
 * <p>Specification: clause OBS-11.7.
 *
 * @since 1.0
 */
public interface Outbox {

    /**
     * Returns deliveries that have not ended: those that wait, that are running, and that no live node has a listener for.
     *
     * @param filter which ones
     * @return at most {@link Filter#limit} deliveries, the earliest stored first
     */
    List<StoredDelivery> waiting(Filter filter);

    /**
     * Returns deliveries that have used up their attempts.
     *
     * @param filter which ones
     * @return at most {@link Filter#limit} deliveries, the earliest stored first
     */
    List<StoredDelivery> dead(Filter filter);

    /**
     * Makes deliveries due now, with as many attempts as their listener has: dead ones and waiting ones. Those that are
     * running are left as they are.
     *
     * @param filter which ones, of both kinds together at most {@link Filter#limit}
     * @return how many
     */
    int retry(Filter filter);

    /**
     * Removes deliveries without calling their listeners: dead ones and waiting ones. Those that are running are left as they
     * are. The number, the filter and the reason are logged.
     *
     * @param filter which ones, of both kinds together at most {@link Filter#limit}
     * @param reason why, for the log
     * @return how many
     */
    int discard(Filter filter, String reason);

    /**
     * Lets no node begin a call of a listener, until {@link #resume}. Events are stored meanwhile. It has no effect on calls that are
     * under way, nor if the listener is paused.
     *
     * @param listener the listener's stored name
     */
    void pause(String listener);

    /**
     * Lets all nodes call a listener again. It has no effect if the listener is not paused.
     *
     * @param listener the listener's stored name
     */
    void resume(String listener);

    /**
     * Returns how many deliveries have not ended. Dead ones are not counted.
     *
     * @return the number
     */
    long backlog();

    /**
     * Returns the age of the oldest event with a delivery that has not ended. Dead ones do not count.
     *
     * @return the time since it was sent; empty if there is none
     */
    Optional<Duration> oldest();
}
