package dev.observables.example.orders;

import static dev.observables.example.orders.OrderEvents.ORDER_PLACED;
import static dev.observables.example.orders.OrderEvents.ORDER_REFUSED;

import dev.observables.Observable;
import dev.observables.example.outside.CardNetwork;
import dev.observables.example.problem.ProblemException;
import dev.observables.example.products.Products;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.math.BigDecimal;

/** Takes orders. The customer does not wait for what follows; the client asks for the order's progress. */
@Path("/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    /**
     * How far an order has come.
     *
     * @param id the order's number
     * @param progress the last step that was completed
     */
    public record OrderProgress(Long id, PrintOrder.Progress progress) {}

    @Inject
    Products products;

    @Inject
    CardNetwork network;

    @PersistenceContext
    EntityManager entities;

    /** Reserves prints and places the order, in one transaction. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Observable(send = ORDER_PLACED, sendOnFailure = ORDER_REFUSED)
    public Response place(
            @FormParam("product") @NotNull Long product,
            @FormParam("quantity") @NotNull @Min(1) @Max(10) Integer quantity,
            @FormParam("email") @NotBlank @Email String email,
            @FormParam("card") @NotBlank @Pattern(regexp = "[0-9]{16}", message = "must be 16 digits") String card) {
        var print = products.find(product)
                .orElseThrow(() -> new ProblemException(Status.NOT_FOUND, "There is no print " + product));
        if (!products.reserve(product, quantity)) {
            throw new ProblemException(
                    Status.CONFLICT, "There are not enough prints left of \"%s\"".formatted(print.title()));
        }
        var order = new PrintOrder(product, quantity, email, network.tokenOf(card));
        entities.persist(order);
        entities.flush();
        var total = print.price().multiply(BigDecimal.valueOf(quantity));
        return Response.created(UriBuilder.fromPath("orders/{id}").build(order.id()))
                .entity(new PlacedOrder(order.id(), product, print.title(), quantity, total, email))
                .build();
    }

    /** Returns how far an order has come. */
    @GET
    @Path("/{id}")
    public OrderProgress progress(@PathParam("id") Long id) {
        var order = entities.find(PrintOrder.class, id);
        if (order == null) {
            throw new ProblemException(Status.NOT_FOUND, "There is no order " + id);
        }
        return order.shown();
    }
}
