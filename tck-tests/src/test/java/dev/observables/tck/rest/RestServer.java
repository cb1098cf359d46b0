package dev.observables.tck.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Resources on a free port of this machine, and the client that asks them. */
final class RestServer implements AutoCloseable {

    /** What a client sees of an answer, apart from its time. */
    record Answer(int status, String body, Optional<String> mediaType, Optional<String> retryAfter) {}

    /** What a resource throws or is resumed with, and {@link ConflictMapper} maps. */
    static final class Conflict extends RuntimeException {

        private static final long serialVersionUID = 1;

        Conflict(String message) {
            super(message);
        }
    }

    static final class ConflictMapper implements ExceptionMapper<Conflict> {

        @Override
        public Response toResponse(Conflict conflict) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(conflict.getMessage())
                    .build();
        }
    }

    /** Jersey tells every failed resource on the console, and most resources here are to fail. */
    private static final Logger JERSEY = Logger.getLogger("org.glassfish");

    static {
        JERSEY.setLevel(Level.OFF);
    }

    private final HttpServer server;
    private final URI uri;
    private final HttpClient client = HttpClient.newHttpClient();

    private RestServer(HttpServer server) {
        this.server = server;
        this.uri =
                URI.create("http://127.0.0.1:" + server.getListener("grizzly").getPort() + "/");
    }

    /** With the objects that are to answer, such as references to beans. */
    static RestServer of(Object... resources) throws IOException {
        var application = new ResourceConfig(ConflictMapper.class).registerInstances(resources);
        var server = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), application, false);
        server.start();
        return new RestServer(server);
    }

    Answer get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        var headers = response.headers();
        return new Answer(
                response.statusCode(),
                response.body(),
                headers.firstValue("Content-Type"),
                headers.firstValue("Retry-After"));
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
