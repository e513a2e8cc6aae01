package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/**
 * Unites those who stand behind two proposals: whoever stood behind both counts once, nobody is lost. The rows of the
 * merged one stay. What the authors gave is not counted, because now it is their own.
 */
@ApplicationScoped
class UnionRepository {
    private final EntityManager em;
    private final Clock clock;

    UnionRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void unite(UUID child, UUID survivor, Collection<UUID> authors) {
        people(child, survivor);
        organizations(child, survivor);
        withdraw("proposal_support", "account", survivor, authors);
        withdraw("proposal_endorsement", "organization_id", survivor, authors);
    }

    private void people(UUID child, UUID survivor) {
        em.createNativeQuery(
                        """
                insert into proposal_support (proposal_id, account, text_version, at, merged_from, level)
                select :survivor, s.account, 0, s.at, :child, s.level from proposal_support s
                where s.proposal_id = :child and s.withdrawn_at is null
                on conflict on constraint proposal_support_once do update
                    set withdrawn_at = null, text_version = 0, merged_from = excluded.merged_from, at = excluded.at,
                        level = excluded.level
                    where proposal_support.withdrawn_at is not null and proposal_support.set_aside_at is null""")
                .setParameter("child", child)
                .setParameter("survivor", survivor)
                .executeUpdate();
    }

    private void organizations(UUID child, UUID survivor) {
        em.createNativeQuery(
                        """
                insert into proposal_endorsement (proposal_id, organization_id, account, text_version, at, merged_from)
                select :survivor, e.organization_id, e.account, 0, e.at, :child from proposal_endorsement e
                where e.proposal_id = :child and e.withdrawn_at is null
                on conflict on constraint proposal_endorsement_once do update
                    set withdrawn_at = null, text_version = 0, merged_from = excluded.merged_from, at = excluded.at,
                        account = excluded.account
                    where proposal_endorsement.withdrawn_at is not null""")
                .setParameter("child", child)
                .setParameter("survivor", survivor)
                .executeUpdate();
    }

    private void withdraw(String table, String who, UUID survivor, Collection<UUID> authors) {
        em.createNativeQuery("update " + table + " set withdrawn_at = :now where proposal_id = :survivor and " + who
                        + " = any(:authors) and withdrawn_at is null")
                .setParameter("now", clock.instant())
                .setParameter("survivor", survivor)
                .setParameter("authors", authors.toArray(UUID[]::new))
                .executeUpdate();
    }
}
