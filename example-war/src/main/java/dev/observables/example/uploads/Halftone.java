package dev.observables.example.uploads;

import static dev.observables.example.uploads.UploadEvents.UPLOAD_VALID;

import dev.observables.Durable;
import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** Renders an image in one colour, as dots on a slanted grid: the darker the image, the larger the dot. */
@ApplicationScoped
public class Halftone {

    private static final Color PAPER = new Color(0xf6f1e7);
    private static final Color INK = new Color(0x1f3a93);
    private static final double PITCH = 6;
    private static final double ANGLE = Math.toRadians(30);

    @Inject
    Pictures pictures;

    @Durable
    @Transactional
    @Observable(listen = UPLOAD_VALID)
    void process(@Payload ReceivedUpload upload) {
        var original = pictures.find(upload.id(), Picture.Kind.ORIGINAL).orElseThrow();
        var print = print(ImageFile.read(original));
        pictures.add(upload.id(), Picture.Kind.HALFTONE, ImageFile.png(print));
    }

    static BufferedImage print(BufferedImage image) {
        var print = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = print.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(PAPER);
        canvas.fillRect(0, 0, print.getWidth(), print.getHeight());
        canvas.setColor(INK);
        var slant = AffineTransform.getRotateInstance(ANGLE, image.getWidth() / 2d, image.getHeight() / 2d);
        var reach = Math.hypot(image.getWidth(), image.getHeight());
        var at = new double[2];
        for (var y = -reach; y < reach; y += PITCH) {
            for (var x = -reach; x < reach; x += PITCH) {
                slant.transform(new double[] {x, y}, 0, at, 0, 1);
                if (at[0] >= 0 && at[1] >= 0 && at[0] < image.getWidth() && at[1] < image.getHeight()) {
                    var size = PITCH * 1.3 * Math.sqrt(darkness(image.getRGB((int) at[0], (int) at[1])));
                    canvas.fill(new Ellipse2D.Double(at[0] - size / 2, at[1] - size / 2, size, size));
                }
            }
        }
        canvas.dispose();
        return print;
    }

    /** The luma of ITU-R BT.709, inverted. */
    private static double darkness(int argb) {
        var color = new Color(argb);
        return 1 - (0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue()) / 255;
    }
}
