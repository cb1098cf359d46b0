/** A WebSocket endpoint with real client sessions. */
package dev.observables.tck.enterprise.websocket;
