/**
 * An order is a chain: the order reserves prints, the payment charges a card, the stock issues the prints, the
 * warehouse packs them, and mails inform the customer. If the card is declined, another branch releases what was
 * reserved.
 *
 * <p>It shows methods that listen and send, {@code sendOnFailure}, and one correlation id from the order to the parcel. Its
 * listeners are durable: an order that has been placed is shipped although the server is killed on the way. The number of a
 * card is an argument of the sending method that no durable listener asks for, so it is not stored.
 */
package dev.observables.example.orders;
