package roundtable.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import roundtable.shared.spi.KeptCounts;
import roundtable.shared.store.Sql;

/** Members of a community, and signatures under its statements. */
@ApplicationScoped
class CommunityCounts {
    @Produces
    @Singleton
    KeptCounts kept(Sql sql) {
        return () -> sql.rows(
                """
                with members as (
                    select c.id, c.title, c.slug, c.member_count::bigint as kept,
                           (select count(*) from community_member m
                            where m.community_id = c.id and m.left_at is null) as counted
                    from community c),
                signatures as (
                    select c.id, s.title, c.slug, s.signature_count::bigint as kept,
                           (select count(*) from community_signature g where g.statement_id = s.id) as counted
                    from community_statement s join community c on c.id = s.community_id)
                select id, title, slug, 'members', kept, counted from members where kept <> counted
                union all
                select id, title, slug, 'signatures', kept, counted from signatures where kept <> counted limit 100""",
                Map.of(),
                row -> KeptCounts.Difference.of(Community.TYPE, "/communities/", row));
    }
}
