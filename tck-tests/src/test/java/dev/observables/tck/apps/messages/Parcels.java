package dev.observables.tck.apps.messages;

import dev.observables.Observable;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.jms.JMSDestinationDefinition;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;

/** Sends for each message of a queue that the application defines, and has other methods too. */
@JMSDestinationDefinition(name = Parcels.QUEUE, interfaceName = "jakarta.jms.Queue", destinationName = "parcels")
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Parcels.QUEUE),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
public class Parcels implements MessageListener {

    static final String QUEUE = "java:app/jms/parcels";

    @Override
    @Observable(send = "messages.delivered")
    public void onMessage(Message message) {
        check(message);
    }

    public void check(Message message) {
        try {
            if (((TextMessage) message).getText().isEmpty()) {
                throw new IllegalArgumentException("an empty parcel");
            }
        } catch (JMSException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
