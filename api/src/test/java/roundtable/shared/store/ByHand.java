package roundtable.shared.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;

/** Changes rows past the application, as whoever looks after the database does: lets time pass, spoils what is kept. */
public final class ByHand {
    private ByHand() {}

    /**
     * Runs one statement and tells this process, so that its next public answer is not one it kept: without that it
     * learns of a stranger's change within a quarter of a second only.
     */
    public static int change(String sql, Object... values) {
        try (var connection = bean(AgroalDataSource.class).getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            bean(PublicChanges.class).happened();
        }
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
