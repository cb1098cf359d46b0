package dev.observables.tck.enterprise;

import dev.observables.tck.Patience;
import dev.observables.tck.inside.OwnAddress;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks this application over HTTP, as anybody would. Follows no redirection. */
public final class Client {

    /** What a client sees of an answer. */
    public record Answer(int status, String body) {}

    private final HttpRequest.Builder request;

    private Client(HttpRequest.Builder request) {
        this.request = request;
    }

    public static Client of(String path) {
        return new Client(HttpRequest.newBuilder(OwnAddress.uri().resolve(path)).timeout(Patience.LIMIT));
    }

    /** By HTTP's BASIC scheme. */
    public Client as(String user, String password) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        request.header("Authorization", "Basic " + credentials);
        return this;
    }

    public Answer get() throws IOException, InterruptedException {
        // not kept: its thread would hold the class loader of an application that is gone
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }
}
