package roundtable.shared.geo;

import java.util.HashMap;
import java.util.Map;

/**
 * That a row with {@code lat} and {@code lon} lies in a box, and in its circle when it has one, as a condition of SQL. An
 * index on both finds the box.
 *
 * @param word the names of its values begin with it
 */
public record Within(Box box, String word) {
    /** The piece of the map that a list is asked for with {@code bbox}. */
    public static Within bounds(String bbox) {
        return new Within(Box.ofBounds(bbox), "box");
    }

    /** The circle that a list is asked for with {@code near}. */
    public static Within circle(String near) {
        return new Within(Box.ofCircle(near), "near");
    }

    /** The condition on a row of that name. */
    public String of(String row) {
        var both = box.west() <= box.east() ? "and" : "or";
        var inBox = ("%1$s.lat >= :%2$s_south and %1$s.lat <= :%2$s_north"
                        + " and (%1$s.lon >= :%2$s_west %3$s %1$s.lon <= :%2$s_east)")
                .formatted(row, word, both);
        return box.near() == null ? inBox : inBox + " and " + distance(row) + " <= :%s_km".formatted(word);
    }

    /** Haversine on a sphere of the Earth's mean radius. */
    private String distance(String row) {
        return """
                2 * 6371.0088 * asin(least(1, sqrt(power(sind((%1$s.lat - :%2$s_lat) / 2), 2)
                  + cosd(:%2$s_lat) * cosd(%1$s.lat) * power(sind((%1$s.lon - :%2$s_lon) / 2), 2))))"""
                .formatted(row, word);
    }

    /** The values that the condition names. */
    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put(word + "_south", box.south());
        values.put(word + "_north", box.north());
        values.put(word + "_west", box.west());
        values.put(word + "_east", box.east());
        var near = box.near();
        if (near != null) {
            values.put(word + "_lat", near.lat());
            values.put(word + "_lon", near.lon());
            values.put(word + "_km", near.km());
        }
        return values;
    }
}
