/**
 * A comment reaches everybody whose page is open, the print's artist by mail, and a counter.
 *
 * <p>It shows what one event can mean to parts of an application that do not know each other: a WebSocket, a mail and
 * an update of the database. If one of them fails or is slow, the others are not affected.
 */
package dev.observables.example.comments;
