package dev.observables;

import java.util.List;

/** The events of a deployment with their senders and listeners, as read when it started. Immutable. */
public interface Topology {

    /** One event, or one pattern of a listener that matches none of the known events. */
    interface Event {

        /**
         * The event's name.
         *
         * @return a name or a pattern
         */
        String name();

        /**
         * The methods that send the event.
         *
         * @return an unmodifiable list, such as of {@code RegistrationResource#register}; empty if the event is derived
         *     or sent by program alone
         */
        List<String> senders();

        /**
         * The methods that the event calls.
         *
         * @return an unmodifiable list, such as of {@code Onboarding#sendWelcomeEmail}; empty if nobody listens
         */
        List<String> listeners();
    }

    /**
     * The events, by name.
     *
     * @return an unmodifiable list
     */
    List<Event> events();

    /**
     * The topology as a Mermaid flowchart, from senders over events to listeners.
     *
     * @return Mermaid's text, safe whatever the names are
     */
    String toMermaid();

    /**
     * The topology as JSON: {@code {"events":[{"name":"...","senders":["..."],"listeners":["..."]}]}}.
     *
     * @return a JSON document (RFC 8259)
     */
    String toJson();
}
