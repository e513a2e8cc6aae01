package roundtable.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import javax.sql.DataSource;

/** What another process on the same database would have. */
@ApplicationScoped
public class Replica {
    private final DataSource database;
    private final InstallationSecret secret;
    private final Clock clock;

    Replica(DataSource database, InstallationSecret secret, Clock clock) {
        this.database = database;
        this.secret = secret;
        this.clock = clock;
    }

    /** Its buckets. */
    public Buckets buckets() {
        return new Buckets(database, secret, clock);
    }
}
