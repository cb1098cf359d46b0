package dev.observables.example.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.util.List;

/** Shows the mail that was sent. */
@Path("/mails")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {

    private static final int SHOWN = 50;

    /**
     * A mail, as it is shown.
     *
     * @param to the recipient's address
     * @param subject the subject
     * @param text the text
     * @param sent when it was sent
     */
    public record SentMail(String to, String subject, String text, LocalDateTime sent) {}

    @PersistenceContext
    EntityManager entities;

    /** Lists the latest mails, newest first: all of them, or those to one address. */
    @GET
    public List<SentMail> mails(@QueryParam("to") String to) {
        return (to == null ? all() : to(to))
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(Mail::shown)
                .toList();
    }

    private TypedQuery<Mail> all() {
        return entities.createQuery("select m from Mail m order by m.id desc", Mail.class);
    }

    private TypedQuery<Mail> to(String recipient) {
        return entities.createQuery("select m from Mail m where m.recipient = :to order by m.id desc", Mail.class)
                .setParameter("to", recipient);
    }
}
