/**
 * The page's feed: a listener of every event and of every finished delivery, whose messages a WebSocket sends to all
 * open pages. No flow depends on it.
 */
package dev.observables.example.live;
