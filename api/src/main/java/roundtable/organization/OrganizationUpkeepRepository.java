package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import roundtable.shared.store.Sql;

/** Looks after what the database keeps beside organizations. */
@ApplicationScoped
class OrganizationUpkeepRepository {
    private static final int PORTION = 20_000;

    private final Sql sql;

    OrganizationUpkeepRepository(Sql sql) {
        this.sql = sql;
    }

    /** Joins a portion of new counts and cells, as quietly as a running import adds to them; returns how many there were. */
    long fold() {
        return sql.rows(
                        """
                        with manner as materialized (
                          select set_config('roundtable.quiet', case when exists (
                            select from register_import where status in ('RUNNING', 'UNDOING')) then 'on' else 'off' end,
                            true) as said)
                        select organization_fold(:most) from manner where said <> ''""",
                        Map.of("most", PORTION),
                        row -> row.getLong(1))
                .get(0);
    }

    /** Puts a portion of those whose last confirmation has grown old into their tier; returns how many. */
    int sort() {
        return sql.rows(
                        """
                        update organization o set tier = organization_tier(o, now())
                        where o.id in (
                          select c.id from organization c
                          where c.confirmed_at < now() - interval '180 days'
                            and c.confirmed_at > now() - interval '190 days'
                            and c.tier <> organization_tier(c, now()) limit :most)
                        returning o.id""",
                        Map.of("most", PORTION / 10),
                        row -> true)
                .size();
    }
}
