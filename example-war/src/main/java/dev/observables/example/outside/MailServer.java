package dev.observables.example.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands for the mail server. */
@ApplicationScoped
public class MailServer {

    /** The domain that has no mail server, to see what a failing listener does. */
    public static final String UNREACHABLE = "unreachable.example";

    /** The domain that refuses the first attempt and accepts the next, as many do to keep spam away. */
    public static final String GREYLISTING = "greylisting.example";

    @Inject
    @ConfigProperty(name = "shop.latency.mail", defaultValue = "PT0S")
    Duration latency;

    private final Set<String> greylisted = ConcurrentHashMap.newKeySet();

    /**
     * Hands a mail over.
     *
     * @param address the recipient's address
     * @throws UndeliverableMailException if its domain is {@value #UNREACHABLE}, or {@value #GREYLISTING} for the first time
     */
    public void deliverTo(String address) {
        new Latency(latency).elapse();
        if (address.endsWith("@" + UNREACHABLE)) {
            throw new UndeliverableMailException("No mail server answers for " + UNREACHABLE);
        }
        if (address.endsWith("@" + GREYLISTING) && greylisted.add(address)) {
            throw new UndeliverableMailException(GREYLISTING + " asks to try again later");
        }
    }
}
