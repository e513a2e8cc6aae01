package roundtable.shared.http;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The database cannot be asked just now: it is away, stops, starts, is full, or has taken too long over a statement. */
final class Outage {
    /** Connection, resources, and a statement or session that the database has ended (PostgreSQL, appendix A). */
    private static final Pattern STATES = Pattern.compile("(08|53|57)...");

    private static final String RETRY_AFTER = "5";

    private Outage() {}

    /** Whether the failure comes of that, and not of what was asked. */
    static boolean isCause(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && isOne(e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(SQLException e) {
        // The pool of connections gives no state when it waited for one in vain.
        return e.getSQLState() == null || STATES.matcher(e.getSQLState()).matches();
    }

    static ProblemException problem() {
        return ProblemException.of(ProblemType.UNAVAILABLE).with("Retry-After", RETRY_AFTER);
    }
}
