package dev.observables.example.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands for the mail server. */
@ApplicationScoped
public class MailServer {

    /** The domain that has no mail server, to see what a failing listener does. */
    public static final String UNREACHABLE = "unreachable.example";

    @Inject
    @ConfigProperty(name = "shop.latency.mail", defaultValue = "PT0S")
    Duration latency;

    /**
     * Hands a mail over.
     *
     * @param address the recipient's address
     * @throws UndeliverableMailException if its domain is {@value #UNREACHABLE}
     */
    public void deliverTo(String address) {
        new Latency(latency).elapse();
        if (address.endsWith("@" + UNREACHABLE)) {
            throw new UndeliverableMailException("No mail server answers for " + UNREACHABLE);
        }
    }
}
