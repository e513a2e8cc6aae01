package roundtable.moderation.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.moderation.voice.SuspicionFilter.Show;
import roundtable.moderation.voice.TraceRepository.Found;
import roundtable.shared.spi.ModeratedSubject.Shown;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Criteria;
import roundtable.shared.store.Key;
import roundtable.shared.store.OneColumn;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Patterns that were found, and who has looked at them. */
@ApplicationScoped
class SuspicionRepository {
    private static final String COLUMNS =
            """
            select id, pattern, subject_type, subject_id, network, title, path, accounts, first_at, last_at, found_at,
                   reviewed_at, reviewed_by, note, set_aside
            from suspicion where\s""";

    /** Those of the pattern as it is found now who were not in it before, in their order. */
    private static final String JOINED =
            """
            array(select a from unnest(excluded.accounts) with ordinality as seen (a, place)
                  where a <> all(s.accounts) order by place)""";

    private final EntityManager em;
    private final Sql sql;

    SuspicionRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    /**
     * Keeps a pattern, or unites it with those who were seen in it before, also when their voices are forgotten by now.
     * One that was looked at comes back when half as many voices again have come since. Whether somebody has to be told:
     * it is new, or has come back.
     */
    boolean keep(Found found, Shown shown, Instant now) {
        return OneColumn.of(
                        em,
                        """
                insert into suspicion as s (pattern, subject_type, subject_id, network, title, path, accounts, first_at,
                                            last_at, found_at)
                values (:pattern, :type, :id, cast(:network as text), :title, :path, :accounts, :first, :last, :now)
                on conflict on constraint suspicion_once do update set
                    title = excluded.title, path = excluded.path, accounts = s.accounts || joined.joined,
                    first_at = least(s.first_at, excluded.first_at), last_at = greatest(s.last_at, excluded.last_at),
                    reviewed_at = case when back.back then null else s.reviewed_at end,
                    reviewed_by = case when back.back then null else s.reviewed_by end,
                    reviewed_as = case when back.back then null else s.reviewed_as end,
                    note = case when back.back then null else s.note end
                where not excluded.accounts <@ s.accounts
                returning old.id is null or (old.reviewed_at is not null and new.reviewed_at is null)"""
                                .replace(
                                        "back.back",
                                        "cardinality(s.accounts || joined.joined) * 2 >= s.reviewed_as * 3")
                                .replace("joined.joined", JOINED),
                        Boolean.class)
                .setParameter("pattern", found.pattern().name())
                .setParameter("type", found.subject().type())
                .setParameter("id", found.subject().id())
                .setParameter("network", found.network())
                .setParameter("title", shown.title())
                .setParameter("path", shown.path())
                .setParameter("accounts", found.accounts().toArray(UUID[]::new))
                .setParameter("first", found.firstAt())
                .setParameter("last", found.lastAt())
                .setParameter("now", now)
                .getResultList()
                .contains(true);
    }

    /** A part of the report, the last first. */
    Slice<Suspicion> list(Show show, @Nullable Key after, int limit) {
        var by = show == Show.OPEN ? "last_at" : "reviewed_at";
        var criteria = new Criteria().and(show == Show.OPEN ? "reviewed_at is null" : "reviewed_at is not null");
        if (after != null) {
            criteria.and("(" + by + ", id) < (:at, :id)", "at", after.instant(0))
                    .and("true", "id", after.uuid(1));
        }
        var found = sql.rows(
                COLUMNS + criteria.where() + " order by " + by + " desc, id desc limit " + (limit + 1),
                criteria.parameters(),
                SuspicionRepository::read);
        return Slice.of(
                found, limit, s -> Key.of(String.valueOf(show == Show.OPEN ? s.lastAt() : s.reviewedAt()), s.id()));
    }

    Optional<Suspicion> at(UUID id) {
        return sql.rows(COLUMNS + "id = :id", Map.of("id", id), SuspicionRepository::read).stream()
                .findFirst();
    }

    /** Locked: of two moderators who decide at once the second sees what the first has done. */
    Optional<Suspicion> locked(UUID id) {
        return sql.rows(COLUMNS + "id = :id for update", Map.of("id", id), SuspicionRepository::read).stream()
                .findFirst();
    }

    /**
     * What was found out of a pattern as it is now.
     *
     * @param aside whose voices are set aside from now on, of all its people
     */
    void review(UUID id, UUID by, String note, Set<UUID> aside, Instant now) {
        em.createNativeQuery(
                        """
                update suspicion set reviewed_at = :now, reviewed_by = :by, reviewed_as = cardinality(accounts), note = :note,
                    set_aside = :aside
                where id = :id""")
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("note", note)
                .setParameter("aside", aside.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    void forget(UUID account) {
        em.createNativeQuery(
                        """
                update suspicion set accounts = array_remove(accounts, :account),
                    set_aside = array_remove(set_aside, :account)
                where accounts @> array[cast(:account as uuid)]""")
                .setParameter("account", account)
                .executeUpdate();
    }

    int removeBefore(Instant time, int most) {
        return em.createNativeQuery(
                        "delete from suspicion where id in (select id from suspicion where last_at < :time limit :most)")
                .setParameter("time", time)
                .setParameter("most", most)
                .executeUpdate();
    }

    private static Suspicion read(ResultSet row) throws SQLException {
        return new Suspicion(
                row.getObject(1, UUID.class),
                Pattern.valueOf(row.getString(2)),
                new Subject(row.getString(3), row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Sql.list(row, 8, UUID.class),
                Sql.instant(row, 9),
                Sql.instant(row, 10),
                Sql.instant(row, 11),
                Sql.time(row, 12),
                row.getObject(13, UUID.class),
                row.getString(14),
                Set.copyOf(Sql.list(row, 15, UUID.class)));
    }

    /**
     * A row.
     *
     * @param setAside those of the accounts whose voices a moderator has set aside
     */
    record Suspicion(
            UUID id,
            Pattern pattern,
            Subject subject,
            @Nullable String network,
            String title,
            String path,
            List<UUID> accounts,
            Instant firstAt,
            Instant lastAt,
            Instant foundAt,
            @Nullable Instant reviewedAt,
            @Nullable UUID reviewedBy,
            @Nullable String note,
            Set<UUID> setAside) {}
}
