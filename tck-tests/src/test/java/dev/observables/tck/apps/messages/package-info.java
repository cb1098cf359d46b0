/** Gets messages from the server's broker; an application of its own, because not every server has one. */
package dev.observables.tck.apps.messages;
