/**
 * An order is a chain: the order reserves prints, the payment charges a card, the stock issues the prints, the
 * warehouse packs them, and mails inform the customer. If the card is declined, another event releases what was reserved.
 *
 * <p>It shows methods that listen and send, {@code sendOnFailure}, and one correlation id from the order to the parcel.
 * A card's number is an argument of the sending method: only one listener asks for it, and it is not logged or stored.
 */
package dev.observables.example.orders;
