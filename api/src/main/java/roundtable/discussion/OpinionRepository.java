package roundtable.discussion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.discussion.opinion.Vote;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Statements on which people vote. */
@ApplicationScoped
class OpinionRepository implements PanacheRepositoryBase<OpinionStatement, UUID> {
    /** So many statements has a discussion at most; who has read them all is tired enough. */
    static final int MOST = 100;

    private final Sql sql;

    OpinionRepository(Sql sql) {
        this.sql = sql;
    }

    /** One of the discussion's, locked in that way. */
    Optional<OpinionStatement> one(UUID discussion, UUID id, LockModeType lock) {
        return find("discussionId = ?1 and id = ?2", discussion, id)
                .withLock(lock)
                .firstResultOptional();
    }

    /** Those that stand in the discussion or wait to. */
    long count(UUID discussion) {
        return count("discussionId = ?1 and status <> RETURNED", discussion);
    }

    /** How many statements of that author everybody reads, in whatever discussion. */
    int published(UUID author) {
        return (int) count("author = ?1 and status = PUBLISHED", author);
    }

    List<OpinionStatement> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }

    /** What nobody else has seen goes with its author; what people have voted on stays, as nobody's. */
    void forget(UUID author) {
        delete("author = ?1 and status <> PUBLISHED", author);
        getEntityManager()
                .createNativeQuery("update opinion_statement set author = gen_random_uuid() where author = :author")
                .setParameter("author", author)
                .executeUpdate();
    }

    /** The words of public ones among the ids. */
    List<OpinionsView.Words> words(Collection<UUID> ids) {
        return sql.rows(
                """
                select id, text, language from opinion_statement
                where status = 'PUBLISHED' and hidden_at is null and masked is null
                  and id = any(cast(:ids as uuid[]))""",
                Map.of("ids", ids.toArray(UUID[]::new)),
                row -> new OpinionsView.Words(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    /** Public ones and that person's own, for the staff also those that wait; the first ones first. */
    Slice<Row> page(UUID discussion, @Nullable UUID me, boolean staff, @Nullable Key after, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("discussion", discussion);
        parameters.put("me", me);
        parameters.put("staff", staff);
        parameters.put("limit", limit + 1);
        var more = "";
        if (after != null) {
            more = " and (s.created_at, s.id) > (:k, :id)";
            parameters.put("k", after.instant(0));
            parameters.put("id", after.uuid(1));
        }
        return rows(
                """
                s.discussion_id = :discussion and (s.status = 'PUBLISHED' and s.hidden_at is null
                    or s.author = cast(:me as uuid) or cast(:staff as boolean) and s.status = 'SUBMITTED')"""
                        + more,
                parameters,
                limit);
    }

    /** One, as that person sees it. */
    Row row(UUID id, @Nullable UUID me) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("one", id);
        parameters.put("me", me);
        parameters.put("limit", 1);
        return rows("s.id = :one", parameters, 1).items().get(0);
    }

    private Slice<Row> rows(String where, Map<String, @Nullable Object> parameters, int limit) {
        var text =
                """
                select s.id, s.text, s.language, s.status, s.reason, s.masked is not null, s.created_at,
                       s.author is not distinct from cast(:me as uuid), t.mine, t.agree, t.disagree, t.pass
                from opinion_statement s cross join lateral (
                    select max(choice) filter (where account = cast(:me as uuid)) as mine,
                           count(*) filter (where choice = 'AGREE') as agree,
                           count(*) filter (where choice = 'DISAGREE') as disagree,
                           count(*) filter (where choice = 'PASS') as pass
                    from opinion_vote v where v.statement_id = s.id) t
                where %s order by s.created_at, s.id limit :limit"""
                        .formatted(where);
        return Slice.of(
                sql.rows(
                        text,
                        parameters,
                        row -> new Row(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                OpinionStatus.valueOf(row.getString(4)),
                                row.getString(5),
                                row.getBoolean(6),
                                Sql.instant(row, 7),
                                row.getBoolean(8),
                                row.getString(9) == null ? null : Vote.valueOf(row.getString(9)),
                                new OpinionTally(row.getInt(10), row.getInt(11), row.getInt(12)))),
                limit,
                r -> Key.of(r.createdAt(), r.id()));
    }

    /** A statement with its votes, before it is said who may see them. */
    record Row(
            UUID id,
            String text,
            String language,
            OpinionStatus status,
            @Nullable String reason,
            boolean masked,
            Instant createdAt,
            boolean mine,
            @Nullable Vote vote,
            OpinionTally tally) {}
}
