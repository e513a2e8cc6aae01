package roundtable.shared.spi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Counts that a feature keeps beside the rows they count (decision 0015). Every night all are counted anew, and the
 * administrators are told where the two differ. Nothing is put right by itself: somebody has to find out why.
 */
public interface KeptCounts {
    /** Where a kept count is not what the rows say; at most a hundred. */
    List<Difference> differences();

    /**
     * A count that is wrong.
     *
     * @param title what the thing is called
     * @param path its page of the SPA
     * @param what is counted, for example {@code supports}
     */
    record Difference(Subject subject, String title, String path, String what, long kept, long counted) {
        /**
         * Of a row with the thing's id, its title, the rest of its page's path, what is counted, the kept and the right
         * number.
         *
         * @param pages what paths of such things begin with, for example {@code /proposals/}
         */
        public static Difference of(String type, String pages, ResultSet row) throws SQLException {
            return new Difference(
                    new Subject(type, row.getObject(1, UUID.class)),
                    row.getString(2),
                    pages + row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getLong(6));
        }
    }
}
