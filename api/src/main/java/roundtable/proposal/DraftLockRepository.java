package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.store.Sql;

/** Who writes in which field of a draft. Times are the database's: replicas need not agree about theirs. */
@ApplicationScoped
class DraftLockRepository {
    /** So long a field stays with whoever writes in it; each save begins it anew. */
    static final Duration HELD = Duration.ofMinutes(2);

    private final EntityManager em;
    private final Sql sql;

    DraftLockRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    /** Takes or renews it; false when somebody else writes there. Since when: as long as it was never let go. */
    boolean take(UUID proposal, DraftField field, UUID account) {
        return em.createNativeQuery(
                                """
                insert into proposal_field_lock as held (proposal_id, field, account, taken_at, expires_at)
                values (:proposal, :field, :account, clock_timestamp(), clock_timestamp() + make_interval(secs => :seconds))
                on conflict on constraint proposal_field_lock_once do update
                    set account = excluded.account, expires_at = excluded.expires_at,
                        taken_at = case when held.account = excluded.account and held.expires_at > clock_timestamp()
                            then held.taken_at else excluded.taken_at end
                    where held.account = excluded.account or held.expires_at <= clock_timestamp()""")
                        .setParameter("proposal", proposal)
                        .setParameter("field", field.name())
                        .setParameter("account", account)
                        .setParameter("seconds", (double) HELD.toSeconds())
                        .executeUpdate()
                > 0;
    }

    /** Lets it go; nothing when it is not theirs. */
    void release(UUID proposal, DraftField field, UUID account) {
        em.createNativeQuery("delete from proposal_field_lock where proposal_id = :proposal and field = :field"
                        + " and account = :account")
                .setParameter("proposal", proposal)
                .setParameter("field", field.name())
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Those that hold now, the first one first. */
    List<Held> of(UUID proposal) {
        return sql.rows(
                """
                select field, account, taken_at, expires_at from proposal_field_lock
                where proposal_id = :proposal and expires_at > clock_timestamp() order by taken_at, field""",
                Map.of("proposal", proposal),
                row -> new Held(
                        DraftField.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        Sql.instant(row, 3),
                        Sql.instant(row, 4)));
    }

    /** All of a draft that is one no longer. */
    void drop(UUID proposal) {
        em.createNativeQuery("delete from proposal_field_lock where proposal_id = :proposal")
                .setParameter("proposal", proposal)
                .executeUpdate();
    }

    void forget(UUID account) {
        em.createNativeQuery("delete from proposal_field_lock where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** That person's in that draft: they write there no longer. */
    void forget(UUID proposal, UUID account) {
        em.createNativeQuery("delete from proposal_field_lock where proposal_id = :proposal and account = :account")
                .setParameter("proposal", proposal)
                .setParameter("account", account)
                .executeUpdate();
    }

    /** A field and who writes in it. */
    record Held(DraftField field, UUID account, Instant takenAt, Instant expiresAt) {}
}
