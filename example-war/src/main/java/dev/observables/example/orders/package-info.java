/**
 * An order is a chain: the order reserves prints, the payment charges a card, the stock hands out, the warehouse packs,
 * and mails tell how it goes. Where the card is declined, another event releases what was reserved.
 *
 * <p>It shows methods that listen and send, {@code sendOnFailure}, and one correlation id from the order to the parcel.
 * A card's number is an argument of the sending method: one listener asks for it, and nothing logs or keeps it.
 */
package dev.observables.example.orders;
