package dev.observables.example.products;

import static dev.observables.example.products.ProductEvents.PRODUCT_CHANGED;
import static dev.observables.example.products.ProductEvents.PRODUCT_CREATED;
import static dev.observables.example.products.ProductEvents.PRODUCT_DELETED;

import dev.observables.Observable;
import dev.observables.example.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;

/** Lists, creates, changes and deletes prints. Every change awaits its listeners, so that the next list shows it. */
@Path("/products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    /** RFC 9211: whether a list came from the cache. */
    private static final String CACHE_STATUS = "Cache-Status";

    @Inject
    ProductCache cache;

    @PersistenceContext
    EntityManager entities;

    /** Lists all prints. */
    @GET
    public Response list() {
        return cache.cached()
                .map(list -> Response.ok(list).header(CACHE_STATUS, "products; hit"))
                .orElseGet(() -> Response.ok(cache.load()).header(CACHE_STATUS, "products; fwd=miss"))
                .build();
    }

    /** Creates a print. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Observable(send = PRODUCT_CREATED, await = true)
    public Response create(
            @FormParam("title") @NotBlank @Size(max = 80) String title,
            @FormParam("artist") @NotBlank @Email String artist,
            @FormParam("price") @NotNull @Positive @Digits(integer = 5, fraction = 2) BigDecimal price,
            @FormParam("stock") @NotNull @PositiveOrZero @Max(10_000) Integer stock) {
        var product = new Product(title, artist, price, stock);
        entities.persist(product);
        entities.flush();
        return Response.created(UriBuilder.fromPath("products/{id}").build(product.id()))
                .entity(product.listed())
                .build();
    }

    /** Changes a print's price. */
    @PUT
    @Path("/{id}/price")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Observable(send = PRODUCT_CHANGED, await = true)
    public ListedProduct reprice(
            @PathParam("id") Long id,
            @FormParam("price") @NotNull @Positive @Digits(integer = 5, fraction = 2) BigDecimal price) {
        var product = existing(id);
        product.reprice(price);
        return product.listed();
    }

    /** Deletes a print. */
    @DELETE
    @Path("/{id}")
    @Transactional
    @Observable(send = PRODUCT_DELETED, await = true)
    public void delete(@PathParam("id") Long id) {
        entities.remove(existing(id));
    }

    private Product existing(Long id) {
        var product = entities.find(Product.class, id);
        if (product == null) {
            throw new ProblemException(Status.NOT_FOUND, "There is no print " + id);
        }
        return product;
    }
}
