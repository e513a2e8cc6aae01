package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Sql;

/** Who stands behind an initiative: one row for a person, one for an organization; the database decides and counts. */
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

    /** False when the person stands behind it already. */
    boolean add(UUID initiative, UUID account) {
        return em.createNativeQuery(
                                """
                insert into initiative_support (initiative_id, account, at) values (:initiative, :account, :now)
                on conflict on constraint initiative_support_once do update set at = excluded.at, withdrawn_at = null
                    where initiative_support.withdrawn_at is not null""")
                        .setParameter("initiative", initiative)
                        .setParameter("account", account)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    /** Takes it back; it stays as a withdrawn one. */
    void withdraw(UUID initiative, UUID account) {
        em.createNativeQuery(
                        """
                update initiative_support set withdrawn_at = :now
                where initiative_id = :initiative and account = :account and withdrawn_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("initiative", initiative)
                .setParameter("account", account)
                .executeUpdate();
    }

    boolean has(UUID initiative, UUID account) {
        return !sql.rows(
                        """
                        select 1 from initiative_support
                        where initiative_id = :initiative and account = :account and withdrawn_at is null""",
                        Map.of("initiative", initiative, "account", account),
                        row -> row.getInt(1))
                .isEmpty();
    }

    /** Accounts that stand behind it now. */
    List<UUID> of(UUID initiative) {
        return sql.rows(
                "select account from initiative_support where initiative_id = :initiative and withdrawn_at is null",
                Map.of("initiative", initiative),
                row -> row.getObject(1, UUID.class));
    }

    /** Initiatives behind which a person stands, or has stood. */
    List<Supported> by(UUID account) {
        return sql.rows(
                "select initiative_id, at, withdrawn_at from initiative_support where account = :account order by at",
                Map.of("account", account),
                row -> new Supported(row.getObject(1, UUID.class), Sql.instant(row, 2), Sql.time(row, 3)));
    }

    /** Whoever leaves no longer supports what is not decided yet; what is decided keeps a nameless support. */
    void forget(UUID account) {
        em.createNativeQuery(
                        """
                update initiative_support s set account = gen_random_uuid(),
                    withdrawn_at = case when i.status = any(cast(:undecided as text[]))
                        then coalesce(s.withdrawn_at, :now) else s.withdrawn_at end
                from initiative i where i.id = s.initiative_id and s.account = :account""")
                .setParameter(
                        "undecided",
                        InitiativeStatus.UNDECIDED.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("now", clock.instant())
                .setParameter("account", account)
                .executeUpdate();
    }

    /** False when the organization stands behind it already. */
    boolean back(UUID initiative, UUID organization, UUID account) {
        return em.createNativeQuery(
                                """
                insert into initiative_backing (initiative_id, organization_id, account, at)
                values (:initiative, :organization, :account, :now)
                on conflict on constraint initiative_backing_once do update
                    set account = excluded.account, at = excluded.at, withdrawn_at = null
                    where initiative_backing.withdrawn_at is not null""")
                        .setParameter("initiative", initiative)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    void withdrawBacking(UUID initiative, UUID organization) {
        em.createNativeQuery(
                        """
                update initiative_backing set withdrawn_at = :now
                where initiative_id = :initiative and organization_id = :organization and withdrawn_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("initiative", initiative)
                .setParameter("organization", organization)
                .executeUpdate();
    }

    /** Two organizations turned out to be one: it stands behind what either did, and counts once. */
    void merge(UUID from, UUID into) {
        // As everybody who stands behind one does: the initiatives first, or two would wait for each other.
        em.createNativeQuery(
                        """
                select i.id from initiative i where i.id in (select b.initiative_id from initiative_backing b
                    where b.organization_id = :from and b.withdrawn_at is null) order by i.id for update""")
                .setParameter("from", from)
                .getResultList();
        // Where it stands already, or once has, the one that is gone takes its voice back.
        em.createNativeQuery(
                        """
                with gone as (
                    update initiative_backing b set withdrawn_at = :now
                    where b.organization_id = :from and b.withdrawn_at is null and exists (select 1 from initiative_backing k
                        where k.initiative_id = b.initiative_id and k.organization_id = :into)
                    returning b.initiative_id, b.account, b.at)
                update initiative_backing k set account = gone.account, at = gone.at, withdrawn_at = null
                from gone where k.initiative_id = gone.initiative_id and k.organization_id = :into
                    and k.withdrawn_at is not null""")
                .setParameter("now", clock.instant())
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
        // The council that initiates it does not stand behind itself.
        em.createNativeQuery(
                        """
                update initiative_backing b set
                    organization_id = case when i.council_id = :into then b.organization_id else :into end,
                    withdrawn_at = case when i.council_id = :into then cast(:now as timestamptz) else b.withdrawn_at end
                from initiative i
                where i.id = b.initiative_id and b.organization_id = :from and b.withdrawn_at is null""")
                .setParameter("now", clock.instant().toString())
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
    }

    /** What a person has done for an organization, taken back or not. */
    List<Backed> backedBy(UUID account) {
        return sql.rows(
                "select initiative_id, organization_id, at, withdrawn_at from initiative_backing"
                        + " where account = :account order by at, initiative_id",
                Map.of("account", account),
                row -> new Backed(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Sql.instant(row, 3),
                        Sql.time(row, 4)));
    }

    /** Organizations that stand behind it, the first one first. */
    List<Backing> backings(UUID initiative) {
        return sql.rows(
                """
                select organization_id, at from initiative_backing
                where initiative_id = :initiative and withdrawn_at is null order by at, organization_id limit 500""",
                Map.of("initiative", initiative),
                row -> new Backing(row.getObject(1, UUID.class), Sql.instant(row, 2)));
    }

    /** What a person has supported; taken back since then when it says so. */
    record Supported(UUID initiative, Instant at, @Nullable Instant withdrawnAt) {}

    /** What a person has let an organization stand behind; taken back since then when it says so. */
    record Backed(UUID initiative, UUID organization, Instant at, @Nullable Instant withdrawnAt) {}

    /** An organization that stands behind an initiative. */
    record Backing(UUID organization, Instant at) {}
}
