package dev.observables.example.uploads;

import static dev.observables.example.Patience.until;
import static dev.observables.example.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.example.LiveClient;
import dev.observables.example.ShopClient;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The upload flow over HTTP. */
class UploadIT {

    private final ShopClient shop = new ShopClient();

    @Test
    void imageIsReallyScaledAndPrintedInHalftoneAndItsOwnerTold() throws IOException {
        var response = upload("landscape.png", "owner@example.org", landscape(640, 400));

        assertThat(response.statusCode()).isEqualTo(202);
        var upload = ShopClient.object(response);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/api/uploads/" + upload.getInt("id")));
        until(() -> progress(upload), "READY"::equals);
        var thumbnail = image(upload, "thumbnail");
        assertThat(thumbnail.getWidth()).isEqualTo(160);
        assertThat(thumbnail.getHeight()).isEqualTo(100);
        assertThat(new Color(thumbnail.getRGB(20, 50)).getRed()).isLessThan(60);
        assertThat(new Color(thumbnail.getRGB(140, 50)).getRed()).isGreaterThan(200);
        var halftone = image(upload, "halftone");
        assertThat(halftone.getWidth()).isEqualTo(640);
        assertThat(ink(halftone, 0, 280)).isGreaterThan(0.8);
        assertThat(ink(halftone, 360, 640)).isLessThan(0.2);
        assertThat(shop.mailTo("owner@example.org").getString("subject")).isEqualTo("Your image is ready");
    }

    @Test
    void workThatTheOwnerIsToldOfIsDoneByListenersOfTheDeployedTopology() {
        var listeners = shop.object("topology").getJsonArray("events").getValuesAs(JsonObject.class).stream()
                .filter(event -> event.getString("name").equals("upload_valid"))
                .flatMap(event -> event.getJsonArray("listeners").getValuesAs(JsonString::getString).stream())
                .filter(listener -> !listener.startsWith("LiveFeed#"));

        assertThat(listeners).containsExactlyInAnyOrderElementsOf(UploadNotice.WORK);
    }

    @Test
    void whatIsCalledAnImageAndIsNoneIsCleanedUp() {
        var response = upload("note.png", "liar@example.org", "This is a note".getBytes());

        assertThat(response.statusCode()).isEqualTo(202);
        var upload = ShopClient.object(response);
        until(() -> progress(upload), "INVALID"::equals);
        assertThat(state(upload).getString("reason")).isEqualTo("This is not an image");
        assertProblem(shop.get("uploads/" + upload.getInt("id") + "/thumbnail"), 404);
    }

    @Test
    void imageThatIsCutOffIsInvalid() throws IOException {
        var whole = landscape(300, 200);
        var half = Arrays.copyOf(whole, whole.length / 2);

        var upload = ShopClient.object(upload("half.png", "half@example.org", half));

        until(() -> progress(upload), "INVALID"::equals);
    }

    @Test
    void invalidBranchNeverReachesTheValidOne() {
        try (var live = new LiveClient()) {
            var upload = ShopClient.object(upload("nothing.gif", "branch@example.org", new byte[0]));

            var correlation = live.await(
                            "sent", event -> event.getString("name").equals("upload_received"))
                    .getString("correlationId");
            live.await(
                    "finished",
                    body -> body.getJsonObject("event").getString("name").equals("upload_checked")
                            && body.getJsonObject("event")
                                    .getString("correlationId")
                                    .equals(correlation));
            until(() -> progress(upload), "INVALID"::equals);

            assertThat(live.bodies("sent"))
                    .filteredOn(event -> event.getString("correlationId").equals(correlation))
                    .extracting(event -> event.getString("name"))
                    .containsExactlyInAnyOrder("upload_received", "upload_checked");
        }
    }

    @Test
    void hugeUploadIsRefusedAndSendsNothing() {
        var huge = upload("huge.png", "huge@example.org", new byte[UploadResource.LARGEST + 1]);

        assertProblem(huge, 413).says("2097152 bytes");
    }

    @Test
    void hugeUploadOfUnknownLengthIsRefused() {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[8 * 1024 * 1024]));

        assertProblem(shop.post("uploads?name=endless.png&email=endless@example.org", "image/png", endless), 413);
    }

    @Test
    void largestUploadIsTaken() {
        var largest = upload("largest.png", "largest@example.org", new byte[UploadResource.LARGEST]);

        assertThat(largest.statusCode()).isEqualTo(202);
    }

    @Test
    void otherMediaTypeIsRefused() {
        var body = BodyPublishers.ofString("Text");

        assertProblem(shop.post("uploads?name=note.txt&email=text@example.org", "text/plain", body), 415);
    }

    @Test
    void missingFieldsAreNamed() {
        assertProblem(shop.post("uploads", "image/png", BodyPublishers.ofString("Image")), 400)
                .names("name", "email");
    }

    private HttpResponse<String> upload(String name, String email, byte[] content) {
        return shop.post(
                "uploads?name=" + ShopClient.encode(name) + "&email=" + ShopClient.encode(email),
                "image/png",
                BodyPublishers.ofByteArray(content));
    }

    private JsonObject state(JsonObject upload) {
        return shop.object("uploads/" + upload.getInt("id"));
    }

    private String progress(JsonObject upload) {
        return state(upload).getString("progress");
    }

    private BufferedImage image(JsonObject upload, String kind) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(shop.bytes("uploads/" + upload.getInt("id") + "/" + kind)));
    }

    /** Black on the left, white on the right. */
    private static byte[] landscape(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(width / 2, 0, width / 2, height);
        canvas.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }

    /** How much of a part of the print is ink. */
    private static double ink(BufferedImage print, int left, int right) {
        var inked = 0;
        for (var x = left; x < right; x++) {
            for (var y = 50; y < print.getHeight() - 50; y++) {
                inked += new Color(print.getRGB(x, y)).getRed() < 128 ? 1 : 0;
            }
        }
        return (double) inked / ((right - left) * (print.getHeight() - 100));
    }
}
