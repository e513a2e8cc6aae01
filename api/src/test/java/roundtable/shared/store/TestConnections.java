package roundtable.shared.store;

import java.time.Clock;

/** Connections for a process without the framework. */
public final class TestConnections {
    private TestConnections() {}

    public static OwnConnections of(String url, String user, String password) {
        return new OwnConnections(url, user, password);
    }

    /** Of a process that keeps no answers. */
    public static PublicChanges changes(String url, String user, String password) {
        return new PublicChanges(new ChangeReader(url, user, password), Clock.systemUTC());
    }
}
