package roundtable.shared.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.sql.internal.NativeQueryImpl;

/**
 * Selects of one column. Hibernate finds no plan again that it has kept for {@code createNativeQuery(text, type)} with a
 * type that is no entity: each call leaves one more behind, and each call compares itself with all of them, which costs
 * more than the statement (seen in 7.2: the builder of such a result has no equality). A column that is named has.
 */
public final class OneColumn {
    private OneColumn() {}

    /**
     * A query whose results are of that type.
     *
     * @param type of the only column: a text, a number, an id, a time, a truth or bytes
     */
    public static Query of(EntityManager em, String sql, Class<?> type) {
        var query = (NativeQueryImpl<?>) em.createNativeQuery(sql).unwrap(NativeQuery.class);
        return query.addScalar(1, type);
    }
}
