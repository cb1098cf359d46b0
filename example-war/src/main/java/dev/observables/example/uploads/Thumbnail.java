package dev.observables.example.uploads;

import static dev.observables.example.uploads.UploadEvents.UPLOAD_VALID;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Scales an image so that its longer side has {@value #SIDE} pixels. */
@ApplicationScoped
public class Thumbnail {

    static final int SIDE = 160;

    @Inject
    Pictures pictures;

    @Durable
    @Transactional
    @Observable(listen = UPLOAD_VALID)
    void scale(@Payload ReceivedUpload upload) {
        var original = pictures.find(upload.id(), Picture.Kind.ORIGINAL).orElseThrow();
        var thumbnail = scale(ImageFile.read(original));
        pictures.add(upload.id(), Picture.Kind.THUMBNAIL, ImageFile.png(thumbnail));
    }

    static BufferedImage scale(BufferedImage image) {
        var ratio = (double) SIDE / Math.max(image.getWidth(), image.getHeight());
        var width = Math.max(1, (int) Math.round(image.getWidth() * ratio));
        var height = Math.max(1, (int) Math.round(image.getHeight() * ratio));
        var thumbnail = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = thumbnail.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return thumbnail;
    }
}
