package roundtable.shared.geo;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/**
 * A piece of the map in degrees; {@code west > east} goes across the 180th meridian, as Chukotka does.
 *
 * @param near when not null, only what is within its distance of its point
 */
public record Box(double west, double south, double east, double north, @Nullable Near near) {
    private static final double KM_PER_DEGREE = 111.195;

    /**
     * A circle: its points lie within that distance of the centre along the surface.
     *
     * @param lat of the centre
     * @param lon of the centre
     * @param km kilometres
     */
    public record Near(double lat, double lon, double km) {}

    /** {@code west,south,east,north}; a fault of the parameter otherwise. */
    public static Box ofBounds(String text) {
        var n = numbers(text, 4, "bbox");
        if (Math.abs(n[0]) > 180 || Math.abs(n[2]) > 180 || Math.abs(n[1]) > 90 || Math.abs(n[3]) > 90 || n[1] > n[3]) {
            throw fault("bbox");
        }
        return new Box(n[0], n[1], n[2], n[3], null);
    }

    /** {@code lat,lon,km}: the box around the circle, which an index finds, and the circle itself. */
    public static Box ofCircle(String text) {
        var n = numbers(text, 3, "near");
        var near = new Near(n[0], n[1], n[2]);
        if (Math.abs(near.lat) > 90 || Math.abs(near.lon) > 180 || near.km < 0.1 || near.km > 1000) {
            throw fault("near");
        }
        var up = near.km / KM_PER_DEGREE;
        var south = Math.max(-90, near.lat - up);
        var north = Math.min(90, near.lat + up);
        var widest = Math.cos(Math.toRadians(Math.max(Math.abs(south), Math.abs(north))));
        var aside = widest * 180 <= up ? 180 : up / widest;
        return aside >= 180
                ? new Box(-180, south, 180, north, near)
                : new Box(turn(near.lon - aside), south, turn(near.lon + aside), north, near);
    }

    /** The parts that do not cross the 180th meridian: one or two. */
    public List<Box> parts() {
        return west <= east
                ? List.of(this)
                : List.of(new Box(west, south, 180, north, near), new Box(-180, south, east, north, near));
    }

    /** Degrees from west to east. */
    public double width() {
        return west <= east ? east - west : 360 - west + east;
    }

    private static double turn(double lon) {
        return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
    }

    private static double[] numbers(String text, int count, String parameter) {
        try {
            var numbers = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == count && Arrays.stream(numbers).allMatch(Double::isFinite)) {
                return numbers;
            }
        } catch (NumberFormatException notNumbers) {
            // The same fault as for too few of them.
        }
        throw fault(parameter);
    }

    private static ProblemException fault(String parameter) {
        return ProblemException.invalid(
                Violation.In.QUERY, parameter, "pattern", Message.of("shared.fault." + parameter));
    }
}
