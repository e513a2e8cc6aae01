package roundtable.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import roundtable.shared.store.Sql;

/** Single comments and their earlier words; lists are in {@link CommentListRepository}. */
@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {
    private final Sql sql;

    CommentRepository(Sql sql) {
        this.sql = sql;
    }

    /** The row, locked: of two who act at once the second sees what the first has done. */
    Optional<Comment> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One that everybody reads. */
    Optional<Comment> readable(UUID id) {
        return findByIdOptional(id).filter(Comment::isPublic);
    }

    /** How many comments that author has published and not taken back, and how many written since the two times. */
    Written written(UUID author, Instant hour, Instant day) {
        return sql.rows(
                        """
                        select count(*) filter (where status = 'PUBLISHED'), count(*) filter (where created_at > :hour),
                            count(*) filter (where created_at > :day)
                        from comment where author = :author""",
                        Map.of("author", author, "hour", hour, "day", day),
                        row -> new Written(row.getInt(1), row.getInt(2), row.getInt(3)))
                .get(0);
    }

    List<Comment> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }

    /** Keeps the present words for moderators before they change. */
    void keepWords(Comment c, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into comment_version (comment_id, version, text, until)"
                        + " values (:comment, :version, :text, :now)")
                .setParameter("comment", c.id())
                .setParameter("version", c.version())
                .setParameter("text", c.text())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Earlier words, the latest first. */
    List<Version> versions(UUID comment) {
        return sql.rows(
                "select text, until from comment_version where comment_id = :comment order by version desc limit 200",
                Map.of("comment", comment),
                row -> new Version(row.getString(1), Sql.instant(row, 2)));
    }

    /** What nobody else has seen goes with its author; what everybody reads stays, without a name. */
    void forget(UUID author) {
        getEntityManager()
                .createNativeQuery("delete from comment where author = :author and status in ('SUBMITTED', 'RETURNED')")
                .setParameter("author", author)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("update comment set author_left = true where author = :author and not author_left")
                .setParameter("author", author)
                .executeUpdate();
    }

    /** Forgets what their authors have removed before that time; the placeholder stays. Returns how many. */
    int forgetRemoved(Instant before, int most) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        with old as (select id from comment where status = 'REMOVED' and removed_at < :before
                                     and (text <> :taken or masked is not null) order by removed_at limit :most),
                            words as (delete from comment_version where comment_id in (select id from old))
                        update comment set text = :taken, masked = null where id in (select id from old)""")
                .setParameter("before", before)
                .setParameter("taken", Comment.TAKEN)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** Forgets earlier words from before that time. Returns how many. */
    int forgetVersions(Instant before, int most) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        delete from comment_version where (comment_id, version) in (
                            select comment_id, version from comment_version where until < :before limit :most)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** How much somebody has written. */
    record Written(int published, int inAnHour, int inADay) {}

    /**
     * Earlier words of a comment.
     *
     * @param until when they were changed
     */
    @Schema(name = "CommentVersion", description = "Earlier words of a comment")
    record Version(@Schema(examples = "Поддерживаю.") String text, Instant until) {}
}
