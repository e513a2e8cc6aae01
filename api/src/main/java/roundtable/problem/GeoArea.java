package roundtable.problem;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;

/**
 * An area as GeoJSON (RFC 7946) writes it: one ring of at most a hundred points, whose last position is the first one again.
 *
 * @param type always {@code Polygon}
 * @param coordinates one ring of positions, each longitude and latitude in degrees
 */
@Schema(name = "GeoArea", description = "An area: a GeoJSON polygon of one ring, at most 100 points and 3 degrees wide")
record GeoArea(
        @NotNull @Pattern(regexp = "Polygon") @Schema(examples = "Polygon") String type,
        @NotNull
                @Size(min = 1, max = 1)
                @Schema(examples = "[[[85.95,51.95],[85.97,51.95],[85.97,51.96],[85.95,51.95]]]")
                List<@NotNull @Size(min = 4, max = 101) List<@NotNull @Size(min = 2, max = 2) List<@NotNull Double>>>
                        coordinates) {
    /** A city with its surroundings; whatever is wider is a territory. */
    static final double WIDEST = 3;

    private static final double NOTHING = 1e-12;

    /** The same from how it is kept: longitude and latitude in turn. */
    static GeoArea of(List<Double> ring) {
        var positions = new ArrayList<List<Double>>();
        for (var i = 0; i < ring.size(); i += 2) {
            positions.add(List.of(ring.get(i), ring.get(i + 1)));
        }
        return new GeoArea("Polygon", List.of(positions));
    }

    /** As it is kept. */
    List<Double> ring() {
        return new ArrayList<>(positions().stream().flatMap(List::stream).toList());
    }

    private List<List<Double>> positions() {
        return coordinates.get(0);
    }

    /** What is wrong with it, as the end of a message's name; null when nothing is. */
    @Nullable
    String fault() {
        var all = positions();
        if (!all.stream().allMatch(GeoArea::isOnEarth)) {
            return "area-bounds";
        }
        if (!all.get(0).equals(all.get(all.size() - 1))) {
            return "area-open";
        }
        if (spread(0) > WIDEST || spread(1) > WIDEST) {
            return "area-wide";
        }
        return crossesItself() || Math.abs(twiceTheSize()) < NOTHING ? "area-crossed" : null;
    }

    private static boolean isOnEarth(List<Double> position) {
        return Math.abs(position.get(0)) <= 180 && Math.abs(position.get(1)) <= 90;
    }

    private double spread(int axis) {
        var line = positions().stream().mapToDouble(p -> p.get(axis)).summaryStatistics();
        return line.getMax() - line.getMin();
    }

    /** Two sides that do not follow each other meet. */
    private boolean crossesItself() {
        var all = positions();
        var sides = all.size() - 1;
        for (var a = 0; a < sides; a++) {
            for (var b = a + 2; b < sides; b++) {
                var neighbours = a == 0 && b == sides - 1;
                if (!neighbours && meet(all.get(a), all.get(a + 1), all.get(b), all.get(b + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meet(List<Double> a, List<Double> b, List<Double> c, List<Double> d) {
        var first = turn(a, b, c) * turn(a, b, d);
        var second = turn(c, d, a) * turn(c, d, b);
        if (first > 0 || second > 0) {
            return false;
        }
        // On one line they meet only where they lie over each other.
        return overlap(a, b, c, d, 0) && overlap(a, b, c, d, 1);
    }

    /** On which side of the line lies the third: left, right, or on it. */
    private static double turn(List<Double> a, List<Double> b, List<Double> c) {
        return Math.signum(
                (b.get(0) - a.get(0)) * (c.get(1) - a.get(1)) - (b.get(1) - a.get(1)) * (c.get(0) - a.get(0)));
    }

    private static boolean overlap(List<Double> a, List<Double> b, List<Double> c, List<Double> d, int axis) {
        return Math.max(Math.min(a.get(axis), b.get(axis)), Math.min(c.get(axis), d.get(axis)))
                <= Math.min(Math.max(a.get(axis), b.get(axis)), Math.max(c.get(axis), d.get(axis)));
    }

    /** Twice the area of the ring by the surveyor's formula, in square degrees from its first point. */
    private double twiceTheSize() {
        var all = positions();
        var sum = 0.0;
        for (var i = 0; i + 1 < all.size(); i++) {
            sum += cross(all.get(i), all.get(i + 1));
        }
        return sum;
    }

    private double cross(List<Double> a, List<Double> b) {
        var o = positions().get(0);
        return (a.get(0) - o.get(0)) * (b.get(1) - o.get(1)) - (b.get(0) - o.get(0)) * (a.get(1) - o.get(1));
    }

    /** Where its weight is. */
    GeoPoint centre() {
        var all = positions();
        var o = all.get(0);
        var lon = 0.0;
        var lat = 0.0;
        for (var i = 0; i + 1 < all.size(); i++) {
            var weight = cross(all.get(i), all.get(i + 1));
            lon += weight * (all.get(i).get(0) + all.get(i + 1).get(0) - 2 * o.get(0));
            lat += weight * (all.get(i).get(1) + all.get(i + 1).get(1) - 2 * o.get(1));
        }
        var thrice = 3 * twiceTheSize();
        return new GeoPoint(o.get(1) + lat / thrice, o.get(0) + lon / thrice);
    }
}
