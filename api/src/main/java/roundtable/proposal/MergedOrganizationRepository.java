package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What two records of one organization had to do with proposals becomes what the one that stays has. Published answers
 * and the time-line stay as they were. All of it may be done again.
 */
@ApplicationScoped
class MergedOrganizationRepository {
    private final EntityManager em;
    private final Clock clock;

    MergedOrganizationRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Whom it leads, and who it is among the authors: once. Before the co-authors' own rows. */
    void lead(UUID from, UUID into) {
        change(
                """
                update proposal_co_author c set status = case c.status when 'ACCEPTED' then 'LEADING' else 'REVOKED' end,
                    ended_at = :now, version = c.version + 1
                from proposal p where p.id = c.proposal_id and c.status in ('INVITED', 'ACCEPTED')
                  and ((p.organization_id = :from and c.organization_id = :into)
                    or (p.organization_id = :into and c.organization_id = :from))""",
                Map.of("from", from, "into", into, "now", clock.instant()));
        change(
                """
                update proposal_co_author i set status = 'ACCEPTED', answered_at = :now, version = i.version + 1
                from proposal_co_author f
                where f.proposal_id = i.proposal_id and f.organization_id = :from and f.status = 'ACCEPTED'
                  and i.organization_id = :into and i.status = 'INVITED'""",
                Map.of("from", from, "into", into, "now", clock.instant()));
        change(
                """
                update proposal set organization_id = :into,
                    co_authors = array_remove(co_authors, cast(:into as uuid)),
                    withdrawal_agreed = array_replace(withdrawal_agreed, cast(:from as uuid), cast(:into as uuid)),
                    version = version + 1
                where organization_id = :from""",
                Map.of("from", from, "into", into));
        change(
                """
                update proposal_merge_consent c set party = :into where c.party = :from and not exists (
                    select from proposal_merge_consent o
                    where o.merge_id = c.merge_id and o.proposal_id = c.proposal_id and o.party = :into)""",
                Map.of("from", from, "into", into));
        for (var table : List.of("proposal_dispute", "proposal_amendment", "proposal_paper")) {
            change(
                    "update " + table + " set organization_id = :into where organization_id = :from",
                    Map.of("from", from, "into", into));
        }
    }

    /** What it has to answer and to do. */
    void answer(UUID from, UUID into) {
        var both = Map.<String, Object>of("from", from, "into", into);
        change("update proposal set body_id = :into, version = version + 1 where body_id = :from", both);
        change("update proposal_answer set body_id = :into where body_id = :from and published_at is null", both);
        change("update proposal_answer set to_body = :into where to_body = :from and published_at is null", both);
        change("update proposal_milestone set responsible_id = :into where responsible_id = :from", both);
    }

    /** It stands behind a proposal once, and not behind what is its own. A withdrawn one of the two takes nothing away. */
    void endorse(UUID from, UUID into) {
        change(
                """
                update proposal_endorsement i set withdrawn_at = null, at = f.at, account = f.account,
                    text_version = f.text_version, merged_from = f.merged_from
                from proposal_endorsement f
                where f.proposal_id = i.proposal_id and f.organization_id = :from and i.organization_id = :into
                  and f.withdrawn_at is null and i.withdrawn_at is not null""",
                Map.of("from", from, "into", into));
        // Withdrawn before it goes, because the count follows changes and not removals.
        change(
                """
                update proposal_endorsement f set withdrawn_at = :now
                where f.organization_id = :from and f.withdrawn_at is null and exists (
                    select from proposal_endorsement i where i.proposal_id = f.proposal_id and i.organization_id = :into)""",
                Map.of("from", from, "into", into, "now", clock.instant()));
        change(
                """
                delete from proposal_endorsement f where f.organization_id = :from and exists (
                    select from proposal_endorsement i where i.proposal_id = f.proposal_id and i.organization_id = :into)""",
                Map.of("from", from, "into", into));
        change(
                "update proposal_endorsement set organization_id = :into where organization_id = :from",
                Map.of("from", from, "into", into));
        change(
                """
                update proposal_endorsement e set withdrawn_at = :now from proposal p
                where p.id = e.proposal_id and e.organization_id = :into and e.withdrawn_at is null
                  and (p.organization_id = :into or p.co_authors @> array[cast(:into as uuid)])""",
                Map.of("into", into, "now", clock.instant()));
    }

    private void change(String text, Map<String, Object> parameters) {
        var query = em.createNativeQuery(text);
        parameters.forEach(query::setParameter);
        query.executeUpdate();
    }
}
