/**
 * An event on its way: accepted, released after a commit, admitted, given to an executor, delivered to its listeners, and
 * completed.
 *
 * <p>One event passes through these classes, and each of them knows those that follow it:
 *
 * <ol>
 *   <li>{@code EventDispatcher} accepts a {@code SendRequest} as a {@code SentEvent}, and makes its {@code EventDelivery} with
 *       a {@code ListenerCall} for each listener of the {@code Route};
 *   <li>{@code EventStorage} stores it first if it has durable listeners, and makes a {@code StoredDelivery} to the others;
 *   <li>{@code CommitWait} holds it while the sender's transaction is active;
 *   <li>{@code EventRelease} rejects it or has {@code Admission} admit it, and {@code CallMonitor} watches it from then on;
 *   <li>{@code TaskSubmission} submits a {@code ListenerTask} to the {@code ListenerExecutor};
 *   <li>on a thread of the executor, {@code ListenerInvoker} has the container call the {@code Listener};
 *   <li>the outcome flows back through {@code ListenerCall.Owner} and {@code EventDelivery.Owner} to
 *       {@code DeliveryCompletion}, which logs failures, sends derived events and completes the {@code DeliveryStage}.
 * </ol>
 *
 * <p>Calls of durable listeners come back from the journal: {@code JournaledCalls} makes a {@code JournaledDelivery} of each
 * attempt, with a {@code RestoredEvent}, and submits it like any other. {@code TransactionFence} ends the attempt in the
 * listener's own transaction.
 *
 * <p>Uses {@code platform}, and the journal by {@link dev.observables.spi}.
 */
package dev.observables.internal.dispatch;
