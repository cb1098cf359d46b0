package dev.observables.example.comments;

import static dev.observables.example.comments.CommentEvents.COMMENT_POSTED;

import dev.observables.Observable;
import dev.observables.example.problem.ProblemException;
import dev.observables.example.products.Products;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Takes comments. */
@Path("/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource {

    @Inject
    Products products;

    @PersistenceContext
    EntityManager entities;

    /** Posts a comment. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Observable(send = COMMENT_POSTED)
    public Response post(
            @FormParam("product") @NotNull Long product,
            @FormParam("author") @NotBlank @Size(max = 80) String author,
            @FormParam("text") @NotBlank @Size(max = 500) String text) {
        var print = products.find(product)
                .orElseThrow(() -> new ProblemException(Status.NOT_FOUND, "There is no print " + product));
        var comment = new Comment(product, author, text);
        entities.persist(comment);
        entities.flush();
        return Response.status(Status.CREATED)
                .entity(new PostedComment(comment.id(), product, print.title(), author, text))
                .build();
    }
}
