package roundtable.organization.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one row says: values by field, and whom it speaks of. */
final class Said {
    final Map<Field, Object> values = new EnumMap<>(Field.class);

    /** The organization's id on this platform, when the row names one. */
    @Nullable
    UUID id;

    /** The source's own number of the row. */
    @Nullable
    String externalId;

    /** The row says that it is liquidated and not when. */
    boolean liquidated;

    /** What of it is not taken though the rest is good; their header is the cell's. */
    final List<RowProblem> remarks = new ArrayList<>();

    void put(Field field, Object value) {
        values.put(field, value);
    }
}
