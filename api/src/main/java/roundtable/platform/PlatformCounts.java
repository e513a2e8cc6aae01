package roundtable.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import roundtable.shared.spi.KeptCounts;
import roundtable.shared.store.Sql;

/** Members of a platform by side, and its minutes. */
@ApplicationScoped
class PlatformCounts {
    @Produces
    @Singleton
    KeptCounts kept(Sql sql) {
        return () -> sql.rows(
                """
                select p.id, p.title, p.slug, n.what, n.kept, n.counted
                from platform p cross join lateral (
                    select side as what, kept, (select count(*) from platform_seat s
                        where s.platform_id = p.id and s.status = 'SITTING' and s.side = kept_by_side.side) as counted
                    from (values ('NGO', p.ngo_count), ('BUSINESS', p.business_count), ('GOVERNMENT', p.government_count))
                        as kept_by_side (side, kept)
                    union all
                    select 'minutes', p.minutes_count,
                        (select count(*) from platform_minutes m where m.platform_id = p.id)) n
                where n.kept <> n.counted limit 100""",
                Map.of(),
                row -> KeptCounts.Difference.of(Platform.TYPE, "/platforms/", row));
    }
}
