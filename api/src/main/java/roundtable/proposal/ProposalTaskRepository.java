package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** What is expected of somebody about proposals: however much of it there is, one statement. */
@ApplicationScoped
class ProposalTaskRepository {
    /**
     * Whose turn it is say {@link CoAuthorPolicy}, {@link MergePolicy}, {@link AmendmentPolicy} and
     * {@link ProposalPolicy}; here it stands as conditions of rows. {@code own} are the places among those who decide
     * that the caller has: their account's, their organizations'.
     */
    private static final String TASKS =
            """
            with own as materialized (
              select p.id, p.status, p.listed, p.withdrawal_until, p.withdrawal_agreed, d.party
              from proposal p cross join lateral (
                select coalesce(p.organization_id, p.author) as party
                where p.author = :me or p.organization_id = any(cast(:acting as uuid[]))
                union
                select u from unnest(p.co_authors) u where u = any(cast(:parties as uuid[]))) d
              where (p.author = :me or p.organization_id = any(cast(:acting as uuid[]))
                     or p.co_authors && cast(:parties as uuid[]))
                and ((p.status = 'OPEN' and p.listed) or p.withdrawal_until > :now)),
            asked as (
              select 'INVITATION' as kind, c.proposal_id, c.id, c.expires_at as due
              from proposal_co_author c join proposal p on p.id = c.proposal_id
              where c.status = 'INVITED' and c.expires_at > :now and (c.part = 'AUTHOR' or p.published_at is null)
                and p.status = any(cast(:joined as text[]))
                and (c.account = :me or c.organization_id = any(cast(:acting as uuid[])))
              union
              select 'MERGE', o.id, m.id, m.expires_at
              from own o join proposal_merge m on o.id in (m.child_id, m.survivor_id)
              join proposal c on c.id = m.child_id
              join proposal s on s.id = m.survivor_id
              where m.status = 'PROPOSED' and m.expires_at > :now
                and c.status = 'OPEN' and c.listed and s.status = 'OPEN' and s.listed
                and not exists (select from proposal_merge_consent k
                    where k.merge_id = m.id and k.proposal_id = o.id and k.party = o.party
                      and k.child_version = c.text_version and k.survivor_version = s.text_version)
              union
              select 'AMENDMENT', o.id, a.id, a.decide_by
              from own o join proposal_amendment a on a.proposal_id = o.id
              where o.status = 'OPEN' and o.listed and a.status = 'OPEN' and a.decide_by > :now
                and a.hidden_at is null and a.author <> :me
              union
              select 'WITHDRAWAL', o.id, o.id, o.withdrawal_until
              from own o
              where o.withdrawal_until > :now and o.status not in ('WITHDRAWN', 'MERGED')
                and o.party <> all(o.withdrawal_agreed)),
            tasks as (
              select x.kind, p.id, p.slug, p.title, count(*) as count, min(x.due) as due
              from asked x join proposal p on p.id = x.proposal_id
              group by x.kind, p.id)
            select kind, id, slug, title, count, due from tasks\s""";

    private final Sql sql;

    ProposalTaskRepository(Sql sql) {
        this.sql = sql;
    }

    /** What is due first stands first. */
    Slice<ProposalTaskView> page(UUID me, Set<UUID> acting, Instant now, @Nullable Key after, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("me", me);
        parameters.put("acting", acting.toArray(UUID[]::new));
        parameters.put("parties", Stream.concat(Stream.of(me), acting.stream()).toArray(UUID[]::new));
        parameters.put("joined", ProposalStatus.JOINED.stream().map(Enum::name).toArray(String[]::new));
        parameters.put("now", now);
        parameters.put("limit", limit + 1);
        var beyond = "";
        if (after != null) {
            beyond = "where (due, id, kind) > (:due, :id, :kind) ";
            parameters.put("due", after.instant(0));
            parameters.put("id", after.uuid(1));
            parameters.put("kind", after.text(2));
        }
        List<ProposalTaskView> found = sql.rows(
                TASKS + beyond + "order by due, id, kind limit :limit",
                parameters,
                row -> new ProposalTaskView(
                        ProposalTaskKind.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        Sql.instant(row, 6)));
        return Slice.of(found, limit, t -> Key.of(t.dueAt(), t.proposalId(), t.kind()));
    }
}
