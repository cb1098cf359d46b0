package dev.observables.example.registration;

import static dev.observables.example.registration.RegistrationEvents.USER_REGISTERED;

import dev.observables.Observable;
import dev.observables.example.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;

/** Registers customers. The scope makes the resource a bean on every server; only beans can send events. */
@Path("/registrations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    @PersistenceContext
    EntityManager entities;

    /** Registers a customer. The event is sent after the commit, and its payload is the response's entity. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Observable(send = USER_REGISTERED)
    public Response register(
            @FormParam("email") @NotBlank @Email @Size(max = 200) String email,
            @FormParam("name") @NotBlank @Size(max = 80) String name) {
        if (entities.find(Customer.class, email) != null) {
            throw new ProblemException(Status.CONFLICT, "This address is registered already");
        }
        entities.persist(new Customer(email, name));
        return Response.created(UriBuilder.fromPath("registrations/{email}").build(email))
                .entity(new Registration(email, name))
                .build();
    }

    /** Shows a customer, with what the listeners have added so far. */
    @GET
    @Path("/{email}")
    public RegisteredCustomer customer(@PathParam("email") String email) {
        var customer = Optional.ofNullable(entities.find(Customer.class, email))
                .orElseThrow(() -> new ProblemException(Status.NOT_FOUND, "Nobody has registered as " + email));
        return RegisteredCustomer.of(
                customer,
                entities.find(CustomerRole.class, email),
                entities.find(CustomerProfile.class, email),
                entities.createQuery(
                                "select a from AuditEntry a where a.customer = :email order by a.id", AuditEntry.class)
                        .setParameter("email", email)
                        .getResultList());
    }
}
