package dev.observables.example.uploads;

import static dev.observables.example.uploads.UploadEvents.UPLOAD_RECEIVED;

import dev.observables.Observable;
import dev.observables.example.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/** Receives images in the body of a request. */
@Path("/uploads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UploadResource {

    /** Bytes. */
    static final int LARGEST = 2 * 1024 * 1024;

    /**
     * How far an upload has come.
     *
     * @param id the upload's number
     * @param name the file's name
     * @param progress what is known about it
     * @param reason why it is invalid or failed, or null
     */
    public record UploadProgress(Long id, String name, Upload.Progress progress, String reason) {}

    @Inject
    Pictures pictures;

    @PersistenceContext
    EntityManager entities;

    /** Receives an image, which is checked later; the response says where its progress can be read. */
    @POST
    @Consumes({"image/png", "image/jpeg", "image/gif"})
    @Transactional
    @Observable(send = UPLOAD_RECEIVED)
    public Response receive(
            @QueryParam("name") @NotBlank @Size(max = 120) String name,
            @QueryParam("email") @NotBlank @Email String email,
            InputStream body)
            throws IOException {
        var content = body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            // to the end, because a client that is still sending would not read the response
            body.transferTo(OutputStream.nullOutputStream());
            throw new ProblemException(
                    Status.REQUEST_ENTITY_TOO_LARGE, "An image may have %d bytes".formatted(LARGEST));
        }
        var upload = new Upload(name, email);
        entities.persist(upload);
        entities.flush();
        pictures.add(upload.id(), Picture.Kind.ORIGINAL, content);
        return Response.accepted(new ReceivedUpload(upload.id(), name, email))
                .location(UriBuilder.fromPath("uploads/{id}").build(upload.id()))
                .build();
    }

    /** Returns how far an upload has come. */
    @GET
    @Path("/{id}")
    public UploadProgress progress(@PathParam("id") Long id) {
        var upload = entities.find(Upload.class, id);
        if (upload == null) {
            throw new ProblemException(Status.NOT_FOUND, "There is no upload " + id);
        }
        return upload.shown();
    }

    /** Returns one of an upload's images: its {@code halftone} or its {@code thumbnail}. */
    @GET
    @Path("/{id}/{kind: halftone|thumbnail}")
    @Produces({"image/png", MediaType.APPLICATION_JSON})
    public Response picture(@PathParam("id") Long id, @PathParam("kind") String kind) {
        var picture = pictures.find(id, Picture.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new ProblemException(Status.NOT_FOUND, "Upload %d has no %s".formatted(id, kind)));
        return Response.ok(picture, "image/png").build();
    }
}
