/**
 * The page's feed: a listener of every event and of every finished delivery, whose messages a WebSocket takes to all
 * pages that are open. No flow knows of it.
 */
package dev.observables.example.live;
