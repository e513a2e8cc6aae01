package roundtable.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * Plainly drawn pictures of hills, firs, houses and water. Nobody is on them and no place that exists: nobody can take
 * them for photos.
 */
final class DemoPainter {
    private static final Color PINE = new Color(0x1F5C4A);
    private static final Color MEADOW = new Color(0x6FA287);
    private static final Color SKY = new Color(0xD6E8EE);
    private static final Color SUN = new Color(0xE9B44C);
    private static final Color EARTH = new Color(0x9A6A45);
    private static final Color RIVER = new Color(0x4F8FB0);
    private static final Color WALL = new Color(0xF4EDE0);

    private final BufferedImage image;
    private final Graphics2D pen;

    private DemoPainter(int width, int height, Color ground) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(ground, new Rectangle2D.Double(0, 0, width, height));
    }

    /** A path between two hills, for a logo. */
    static byte[] path() {
        return logo(SKY, p -> {
            p.fill(SUN, circle(370, 150, 60));
            p.fill(MEADOW, shape(0, 300, 150, 190, 330, 300, 512, 240, 512, 512, 0, 512));
            p.fill(PINE, shape(0, 390, 200, 310, 512, 380, 512, 512, 0, 512));
            p.line(WALL, 26, 250, 512, 300, 440, 220, 390, 290, 330);
        });
    }

    /** A fir, for a logo. */
    static byte[] fir() {
        return logo(WALL, p -> p.firAt(256, 440, 380));
    }

    /** A bridge over water, for a logo. */
    static byte[] bridge() {
        return logo(SKY, p -> {
            p.fill(RIVER, new Rectangle2D.Double(0, 360, 512, 152));
            p.line(EARTH, 30, 0, 330, 140, 250, 256, 228, 372, 250, 512, 330);
            p.line(EARTH, 16, 140, 250, 140, 400);
            p.line(EARTH, 16, 372, 250, 372, 400);
        });
    }

    /** A house with a tree, for a logo. */
    static byte[] house() {
        return logo(MEADOW, p -> p.houseAt(110, 420, 260));
    }

    /** Firs below mountains under the sun, for a wide picture. */
    static byte[] mountains() {
        return scene(SKY, p -> {
            p.fill(SUN, circle(930, 170, 75));
            p.fill(RIVER, shape(0, 480, 260, 190, 470, 420, 690, 140, 980, 430, 1200, 300, 1200, 800, 0, 800));
            p.fill(MEADOW, shape(0, 600, 400, 500, 800, 590, 1200, 510, 1200, 800, 0, 800));
            for (var x = 90; x < 1200; x += 150) {
                p.firAt(x, 690 + x % 4 * 20, 190 + x % 7 * 14);
            }
        });
    }

    /** A yard between houses, for a wide picture. */
    static byte[] yard() {
        return scene(SKY, p -> {
            p.fill(MEADOW, new Rectangle2D.Double(0, 520, 1200, 280));
            p.houseAt(70, 600, 300);
            p.houseAt(440, 570, 250);
            p.houseAt(790, 600, 310);
            p.line(WALL, 60, 600, 800, 560, 700, 640, 640, 600, 570);
            p.firAt(400, 640, 160);
            p.firAt(770, 650, 180);
        });
    }

    /** A bridge over a river, for a wide picture. */
    static byte[] river() {
        return scene(SKY, p -> {
            p.fill(PINE, shape(0, 420, 300, 300, 700, 400, 1200, 280, 1200, 800, 0, 800));
            p.fill(RIVER, shape(0, 620, 500, 560, 1200, 600, 1200, 800, 0, 800));
            p.line(EARTH, 40, 0, 520, 350, 440, 600, 420, 850, 440, 1200, 520);
            for (var x = 250; x <= 950; x += 175) {
                p.line(EARTH, 22, x, 450, x, 660);
            }
        });
    }

    private static byte[] logo(Color ground, Consumer<DemoPainter> drawing) {
        return drawn(new DemoPainter(512, 512, ground), drawing);
    }

    private static byte[] scene(Color ground, Consumer<DemoPainter> drawing) {
        return drawn(new DemoPainter(1200, 800, ground), drawing);
    }

    private static byte[] drawn(DemoPainter painter, Consumer<DemoPainter> drawing) {
        drawing.accept(painter);
        painter.pen.dispose();
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(painter.image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three storeys of needles on a trunk; it stands at that point. */
    private void firAt(double x, double foot, double height) {
        var half = height * 0.28;
        fill(EARTH, new Rectangle2D.Double(x - height * 0.04, foot - height * 0.15, height * 0.08, height * 0.15));
        for (var storey = 0; storey < 3; storey++) {
            var low = foot - height * (0.12 + 0.26 * storey);
            var wide = half * (1 - 0.22 * storey);
            fill(PINE, shape(x - wide, low, x, low - height * 0.4, x + wide, low));
        }
    }

    private void houseAt(double x, double foot, double width) {
        var height = width * 0.6;
        fill(WALL, new Rectangle2D.Double(x, foot - height, width, height));
        fill(
                EARTH,
                shape(
                        x - width * 0.08,
                        foot - height,
                        x + width / 2,
                        foot - height * 1.6,
                        x + width * 1.08,
                        foot - height));
        for (var window = 0; window < 3; window++) {
            fill(
                    RIVER,
                    new Rectangle2D.Double(
                            x + width * (0.12 + 0.28 * window), foot - height * 0.7, width * 0.18, height * 0.3));
        }
    }

    private void fill(Color color, java.awt.Shape shape) {
        pen.setColor(color);
        pen.fill(shape);
    }

    private void line(Color color, float width, double... points) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(lines(points));
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Path2D shape(double... points) {
        var path = lines(points);
        path.closePath();
        return path;
    }

    private static Path2D lines(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (var i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }
}
