package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import roundtable.shared.spi.KeptCounts;
import roundtable.shared.store.Sql;

/** People and organizations that stand behind an initiative, kept beside each. */
@ApplicationScoped
class InitiativeCounts {
    @Produces
    @Singleton
    KeptCounts kept(Sql sql) {
        return () -> sql.rows(
                """
                with counted as (
                    select i.id, i.title, i.slug, i.supporter_count, i.backing_count,
                           (select count(*) from initiative_support s
                            where s.initiative_id = i.id and s.withdrawn_at is null) as supporters,
                           (select count(*) from initiative_backing b
                            where b.initiative_id = i.id and b.withdrawn_at is null) as backings
                    from initiative i)
                select id, title, slug, 'supporters', supporter_count, supporters from counted
                where supporter_count <> supporters
                union all
                select id, title, slug, 'backings', backing_count, backings from counted
                where backing_count <> backings limit 100""",
                Map.of(),
                row -> KeptCounts.Difference.of(Initiative.TYPE, "/initiatives/", row));
    }
}
