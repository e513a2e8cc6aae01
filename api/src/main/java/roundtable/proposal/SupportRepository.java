package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.AssuranceLevel;
import roundtable.shared.store.OneColumn;
import roundtable.shared.store.Sql;

/** Who stands behind a proposal: one row for a person, one for an organization; the database counts. */
@ApplicationScoped
class SupportRepository {
    private final EntityManager em;
    private final Sql sql;
    private final Clock clock;

    SupportRepository(EntityManager em, Sql sql, Clock clock) {
        this.em = em;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Whether there is a new support now. Somebody who supports again is no second one; their support then holds for
     * the wording that they have read last. One that was set aside counts again as soon as its person is known.
     */
    boolean add(UUID proposal, UUID account, int version, AssuranceLevel level) {
        var fresh = OneColumn.of(
                        em,
                        """
                insert into proposal_support (proposal_id, account, text_version, at, level)
                values (:proposal, :account, :version, :now, :level)
                on conflict on constraint proposal_support_once do update
                    set text_version = excluded.text_version, level = excluded.level, withdrawn_at = null, merged_from = null,
                        set_aside_at = null,
                        at = case when proposal_support.withdrawn_at is null then proposal_support.at else excluded.at end
                    where (proposal_support.withdrawn_at is not null
                        or proposal_support.text_version <> excluded.text_version)
                      and (proposal_support.set_aside_at is null or excluded.level = 'IDENTITY')
                returning old.account is null or old.withdrawn_at is not null""",
                        Boolean.class)
                .setParameter("proposal", proposal)
                .setParameter("account", account)
                .setParameter("version", version)
                .setParameter("level", level.name())
                .setParameter("now", clock.instant())
                .getResultList();
        return fresh.contains(true);
    }

    /** Takes it back; it stays as a withdrawn one. One that was set aside does not come back with the others then. */
    void withdraw(UUID proposal, UUID account) {
        em.createNativeQuery(
                        """
                update proposal_support set withdrawn_at = :now
                where proposal_id = :proposal and account = :account
                  and (withdrawn_at is null or withdrawn_at = set_aside_at)""")
                .setParameter("now", clock.instant())
                .setParameter("proposal", proposal)
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Sets supports in these proposals aside; whose were counted until now. */
    Set<UUID> setAside(Collection<UUID> proposals, Set<UUID> accounts) {
        return Set.copyOf(sql.rows(
                """
                update proposal_support set set_aside_at = :now, withdrawn_at = :now
                where proposal_id = any(:proposals) and account = any(:accounts) and withdrawn_at is null
                returning account""",
                Map.of(
                        "now", clock.instant(),
                        "proposals", proposals.toArray(UUID[]::new),
                        "accounts", accounts.toArray(UUID[]::new)),
                row -> row.getObject(1, UUID.class)));
    }

    /** Counts them again, except what its person has taken back meanwhile; whose count again. */
    Set<UUID> giveBack(Collection<UUID> proposals, Set<UUID> accounts) {
        return Set.copyOf(sql.rows(
                """
                with given as (
                    update proposal_support set set_aside_at = null,
                        withdrawn_at = case when withdrawn_at > set_aside_at then withdrawn_at end
                    where proposal_id = any(:proposals) and account = any(:accounts) and set_aside_at is not null
                    returning account, withdrawn_at)
                select account from given where withdrawn_at is null""",
                Map.of(
                        "proposals", proposals.toArray(UUID[]::new),
                        "accounts", accounts.toArray(UUID[]::new)),
                row -> row.getObject(1, UUID.class)));
    }

    /** Whoever chooses a part no longer stands behind the whole, as long as that one still looks for support. */
    void leaveForPart(UUID whole, UUID account) {
        em.createNativeQuery(
                        """
                update proposal_support set withdrawn_at = :now
                where proposal_id = :whole and account = :account
                  and (withdrawn_at is null or withdrawn_at = set_aside_at)
                  and exists (select from proposal p where p.id = :whole and p.status = 'OPEN')""")
                .setParameter("now", clock.instant())
                .setParameter("whole", whole)
                .setParameter("account", account)
                .executeUpdate();
    }

    boolean has(UUID proposal, UUID account) {
        return own(proposal, account).filter(Own::counts).isPresent();
    }

    /** Whether a moderator has set it aside. */
    boolean isSetAside(UUID proposal, UUID account) {
        return own(proposal, account).filter(own -> !own.counts()).isPresent();
    }

    /** Whether one of the organizations stands behind it. */
    boolean endorses(UUID proposal, Set<UUID> organizations) {
        return !organizations.isEmpty()
                && !sql.rows(
                                """
                                select 1 from proposal_endorsement
                                where proposal_id = :proposal and organization_id = any(:organizations)
                                  and withdrawn_at is null""",
                                Map.of("proposal", proposal, "organizations", organizations.toArray(UUID[]::new)),
                                row -> row.getInt(1))
                        .isEmpty();
    }

    /** What this person supports; empty also when they have taken it back. */
    Optional<Own> own(UUID proposal, UUID account) {
        return sql
                .rows(
                        """
                        select text_version, withdrawn_at is null from proposal_support
                        where proposal_id = :proposal and account = :account
                          and (withdrawn_at is null or set_aside_at is not null)""",
                        Map.of("proposal", proposal, "account", account),
                        row -> new Own(row.getInt(1), row.getBoolean(2)))
                .stream()
                .findFirst();
    }

    /** How many support this very wording. */
    int of(UUID proposal, int version) {
        return sql.rows(
                        """
                        select count(*) from proposal_support
                        where proposal_id = :proposal and text_version = :version and withdrawn_at is null""",
                        Map.of("proposal", proposal, "version", version),
                        row -> row.getInt(1))
                .get(0);
    }

    /** Accounts that stand behind it now. */
    List<UUID> of(UUID proposal) {
        return sql.rows(
                "select account from proposal_support where proposal_id = :proposal and withdrawn_at is null",
                Map.of("proposal", proposal),
                row -> row.getObject(1, UUID.class));
    }

    /** Proposals behind which a person stands. */
    List<UUID> by(UUID account) {
        return sql.rows(
                "select proposal_id from proposal_support where account = :account and withdrawn_at is null order by at",
                Map.of("account", account),
                row -> row.getObject(1, UUID.class));
    }

    /** Whoever leaves no longer supports what still looks for support; what has found it keeps a nameless one. */
    void forget(UUID account) {
        em.createNativeQuery(
                        """
                update proposal_support s set account = gen_random_uuid(),
                    withdrawn_at = case when p.status = 'OPEN' then coalesce(s.withdrawn_at, :now) else s.withdrawn_at end
                from proposal p where p.id = s.proposal_id and s.account = :account""")
                .setParameter("now", clock.instant())
                .setParameter("account", account)
                .executeUpdate();
    }

    /** False when the organization stands behind it already; it then does so for the wording that it has read last. */
    boolean endorse(UUID proposal, UUID organization, UUID account, int version) {
        return OneColumn.of(
                        em,
                        """
                insert into proposal_endorsement (proposal_id, organization_id, account, text_version, at)
                values (:proposal, :organization, :account, :version, :now)
                on conflict on constraint proposal_endorsement_once do update
                    set account = excluded.account, text_version = excluded.text_version, withdrawn_at = null,
                        merged_from = null, at = case when proposal_endorsement.withdrawn_at is null
                            then proposal_endorsement.at else excluded.at end
                    where proposal_endorsement.withdrawn_at is not null
                       or proposal_endorsement.text_version <> excluded.text_version
                returning old.account is null or old.withdrawn_at is not null""",
                        Boolean.class)
                .setParameter("proposal", proposal)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .setParameter("version", version)
                .setParameter("now", clock.instant())
                .getResultList()
                .contains(true);
    }

    void withdrawEndorsement(UUID proposal, UUID organization) {
        em.createNativeQuery(
                        """
                update proposal_endorsement set withdrawn_at = :now
                where proposal_id = :proposal and organization_id = :organization and withdrawn_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("proposal", proposal)
                .setParameter("organization", organization)
                .executeUpdate();
    }

    /** Organizations that stand behind it, the first one first. */
    List<Endorsed> endorsements(UUID proposal) {
        return sql.rows(
                """
                select organization_id, text_version, at from proposal_endorsement
                where proposal_id = :proposal and withdrawn_at is null order by at, organization_id limit 500""",
                Map.of("proposal", proposal),
                row -> new Endorsed(row.getObject(1, UUID.class), row.getInt(2), Sql.instant(row, 3)));
    }

    /**
     * A person's support.
     *
     * @param counts false for one that a moderator has set aside
     */
    record Own(int version, boolean counts) {}

    /** An organization that stands behind a proposal. */
    record Endorsed(UUID organization, int version, java.time.Instant at) {}
}
