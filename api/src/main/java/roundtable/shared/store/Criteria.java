package roundtable.shared.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which rows are asked for: fixed pieces of SQL, what people sent only as parameters. */
public final class Criteria {
    private final StringBuilder where = new StringBuilder("true");
    private final Map<String, Object> parameters = new HashMap<>();

    /** All rows. */
    public Criteria() {}

    /** Those for which this holds too. */
    public Criteria and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    /** Those for which this holds too, with a value for {@code :name}. */
    public Criteria and(String condition, String name, Object value) {
        parameters.put(name, value);
        return and(condition);
    }

    /** One more value that a condition names. */
    public Criteria with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Those whose column has any of the values; all rows when there are none. */
    public Criteria any(String column, String name, List<? extends Enum<?>> values) {
        return values.isEmpty()
                ? this
                : and(
                        column + " = any(cast(:" + name + " as text[]))",
                        name,
                        values.stream().map(Enum::name).toArray(String[]::new));
    }

    /** Those whose array has any of the ids; all rows when there are none. */
    public Criteria overlapping(String column, String name, List<UUID> ids) {
        return ids.isEmpty() ? this : and(column + " && cast(:" + name + " as uuid[])", name, ids.toArray(UUID[]::new));
    }

    /** What stands behind {@code where}. */
    public String where() {
        return where.toString();
    }

    /** The values that it names. */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
