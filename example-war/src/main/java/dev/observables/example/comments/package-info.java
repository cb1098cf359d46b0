/**
 * A comment reaches everybody whose page is open, the print's artist by mail, and a counter.
 *
 * <p>It shows what one event can mean to parts of an application that do not know each other: a WebSocket, a mail and a
 * statement in the database. Whether one of them fails or takes its time is nothing to the others.
 */
package dev.observables.example.comments;
