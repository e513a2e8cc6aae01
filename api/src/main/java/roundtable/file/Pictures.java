package roundtable.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import roundtable.file.FileRepository.Content;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/**
 * Makes pictures anew: decoded, turned upright and encoded in our sizes, so that neither the place where a photo was
 * taken nor anything hidden in the file gets out (case 42). The dimensions are read before the picture is.
 */
final class Pictures {
    /** 40 megapixels: more than phones make by default, and 160 MB once decoded. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final double QUALITY = 0.82;
    /** Two at once: each takes memory by its pixels. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    private static final int LONGEST_WAIT_S = 20;

    private Pictures() {}

    /** The picture in all sizes, smallest first. */
    static List<Content> sizes(byte[] source) {
        check(source);
        try {
            if (!TURNS.tryAcquire(LONGEST_WAIT_S, TimeUnit.SECONDS)) {
                throw ProblemException.of(ProblemType.UNAVAILABLE).with("Retry-After", "10");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(ProblemType.UNAVAILABLE).with("Retry-After", "10");
        }
        try {
            var upright = upright(source);
            var sizes = new ArrayList<Content>();
            for (var size : List.of(FileSize.SMALL, FileSize.MEDIUM, FileSize.LARGE)) {
                sizes.add(encoded(upright, size));
            }
            return sizes;
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable();
        } finally {
            TURNS.release();
        }
    }

    private static void check(byte[] source) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(source))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MOST_PIXELS) {
                    throw fault("too-many-pixels", width, height);
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException broken) {
            throw unreadable();
        }
    }

    private static BufferedImage upright(byte[] source) throws IOException {
        return Thumbnails.of(new ByteArrayInputStream(source))
                .scale(1)
                .useExifOrientation(true)
                .asBufferedImage();
    }

    private static Content encoded(BufferedImage picture, FileSize size) throws IOException {
        var scale = Math.min(1, size.pixels() / (double) Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        // What is see-through, as logos are, stays so.
        var format = picture.getColorModel().hasAlpha() ? "png" : "jpg";
        var bytes = new ByteArrayOutputStream();
        Thumbnails.of(picture)
                .forceSize(width, height)
                .outputFormat(format)
                .outputQuality(QUALITY)
                .toOutputStream(bytes);
        return new Content(size, format.equals("png") ? "image/png" : "image/jpeg", width, height, bytes.toByteArray());
    }

    private static ProblemException unreadable() {
        return fault("unreadable-picture");
    }

    private static ProblemException fault(String code, Object... arguments) {
        return ProblemException.invalid(Violation.In.BODY, "/file", code, Message.of("file." + code, arguments));
    }
}
