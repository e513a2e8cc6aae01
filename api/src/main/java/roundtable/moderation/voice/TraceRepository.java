package roundtable.moderation.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Sql;

/** Traces of voices: one of a person for a thing, the last. */
@ApplicationScoped
class TraceRepository {
    private final EntityManager em;
    private final Sql sql;

    TraceRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    void add(Subject subject, UUID account, String network, Instant at) {
        em.createNativeQuery(
                        """
                insert into voice_trace (subject_type, subject_id, account, network, at)
                values (:type, :id, :account, :network, :at)
                on conflict on constraint voice_trace_once do update set network = excluded.network, at = excluded.at""")
                .setParameter("type", subject.type())
                .setParameter("id", subject.id())
                .setParameter("account", account)
                .setParameter("network", network)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Patterns among the voices since then. */
    List<Found> patterns(Instant since) {
        return sql.rows(
                """
                select pattern, subject_type, subject_id, network, accounts, first_at, last_at
                from voice_patterns(:since, :network, :fresh, :burst)""",
                Map.of(
                        "since", since,
                        "network", Pattern.ONE_NETWORK.from(),
                        "fresh", Pattern.NEW_ACCOUNTS.from(),
                        "burst", Pattern.BURST.from()),
                row -> new Found(
                        Pattern.valueOf(row.getString(1)),
                        new Subject(row.getString(2), row.getObject(3, UUID.class)),
                        row.getString(4),
                        Sql.list(row, 5, UUID.class),
                        Sql.instant(row, 6),
                        Sql.instant(row, 7)));
    }

    /** What is known of a person. */
    List<PersonalVoices.Trace> of(UUID account) {
        return sql.rows(
                "select subject_type, subject_id, network, at from voice_trace where account = :account order by at",
                Map.of("account", account),
                row -> new PersonalVoices.Trace(
                        row.getString(1), row.getObject(2, UUID.class), row.getString(3), Sql.instant(row, 4)));
    }

    void forget(UUID account) {
        em.createNativeQuery("delete from voice_trace where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    int removeBefore(Instant time, int most) {
        return em.createNativeQuery(
                        """
                delete from voice_trace where ctid in (select ctid from voice_trace where at < :time limit :most)""")
                .setParameter("time", time)
                .setParameter("most", most)
                .executeUpdate();
    }

    /**
     * A pattern.
     *
     * @param accounts whose voices make it, the first one first
     */
    record Found(
            Pattern pattern,
            Subject subject,
            @Nullable String network,
            List<UUID> accounts,
            Instant firstAt,
            Instant lastAt) {}
}
