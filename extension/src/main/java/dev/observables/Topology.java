package dev.observables;

import java.util.List;

/**
 * The events of a deployment with their senders and listeners, as they were read when the deployment started.
 *
 * <p>A topology is immutable and safe for use by multiple threads. No method of it or of its events returns null.
 *
 * <p>Specification: clause OBS-10.3.
 *
 * @see Observables#topology()
 * @since 1.0
 */
public interface Topology {

    /**
     * One event of the deployment, or a listener's pattern that matches no event of the deployment.
     *
     * @since 1.0
     */
    interface Event {

        /**
         * Returns the event's name.
         *
         * @return a name or a pattern
         */
        String name();

        /**
         * Returns the names of the methods that send the event.
         *
         * @return an unmodifiable list of names such as {@code RegistrationResource#register}; empty if the event is
         *     derived or only sent programmatically
         */
        List<String> senders();

        /**
         * Returns the names of the methods that listen to the event.
         *
         * @return an unmodifiable list of names such as {@code Onboarding#sendWelcomeEmail}; empty if the event has no
         *     listeners
         */
        List<String> listeners();
    }

    /**
     * Returns the events, sorted by name.
     *
     * @return an unmodifiable list
     */
    List<Event> events();

    /**
     * Returns the topology as a Mermaid flowchart that leads from senders through events to listeners.
     *
     * @return the text of the flowchart, in which names are escaped
     */
    String toMermaid();

    /**
     * Returns the topology as JSON of the form
     * {@code {"events":[{"name":"...","senders":["..."],"listeners":["..."]}]}}.
     *
     * @return a JSON document (RFC 8259)
     */
    String toJson();
}
