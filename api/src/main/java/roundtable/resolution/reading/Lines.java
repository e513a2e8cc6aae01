package roundtable.resolution.reading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The lines of the {@link SourceText} a piece of the draft was read from; in JSON {@code [from, to]}.
 *
 * @param from the first line, counted from 1
 * @param to the last line, inclusive
 */
@Schema(
        type = SchemaType.ARRAY,
        implementation = Integer.class,
        minItems = 2,
        maxItems = 2,
        description = "First and last line of the source, counted from 1, inclusive",
        examples = "[14, 14]")
public record Lines(int from, int to) {

    /**
     * Lines counted from 1.
     *
     * @throws IllegalArgumentException when they are not counted from 1 or stand in the wrong order
     */
    public Lines {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("lines must be [from, to] with 1 <= from <= to");
        }
    }

    /**
     * Reads the JSON shape.
     *
     * @throws IllegalArgumentException when the array has not exactly two ordered numbers
     */
    @JsonCreator
    public static Lines of(List<Integer> fromTo) {
        if (fromTo.size() != 2 || fromTo.contains(null)) {
            throw new IllegalArgumentException("lines must be [from, to]");
        }
        return new Lines(fromTo.get(0), fromTo.get(1));
    }

    /** The JSON shape. */
    @JsonValue
    public List<Integer> fromTo() {
        return List.of(from, to);
    }

    Lines and(Lines other) {
        return new Lines(Math.min(from, other.from), Math.max(to, other.to));
    }
}
