package dev.observables.example;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the deployed shop over HTTP. */
public class ShopClient {

    public static final URI SHOP = URI.create(System.getProperty("example.url"));

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI api;

    public ShopClient() {
        this(SHOP);
    }

    public ShopClient(URI shop) {
        api = shop.resolve("/api/");
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return submit("POST", path, form);
    }

    public HttpResponse<String> put(String path, Map<String, String> form) {
        return submit("PUT", path, form);
    }

    public HttpResponse<String> post(String path, String type, BodyPublisher body) {
        return text(request(path).header("Content-Type", type).POST(body));
    }

    public HttpResponse<String> delete(String path) {
        return text(request(path).DELETE());
    }

    public HttpResponse<String> get(String path) {
        return text(request(path).GET());
    }

    public byte[] bytes(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    public JsonObject object(String path) {
        return object(get(path));
    }

    public List<JsonObject> list(String path) {
        return list(get(path));
    }

    /** The only mail to an address, as soon as it has been sent. */
    public JsonObject mailTo(String address) {
        var mails = Patience.until(() -> list("mails?to=" + address), sent -> !sent.isEmpty());
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    public static JsonObject object(HttpResponse<String> response) {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    public static List<JsonObject> list(HttpResponse<String> response) {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class);
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> submit(String method, String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return text(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<String> text(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the server", e);
        }
    }
}
