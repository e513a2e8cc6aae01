package roundtable.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Revisions of news: rows are only ever added. */
@ApplicationScoped
class RevisionRepository {
    private final EntityManager em;
    private final Sql sql;

    RevisionRepository(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    /** What is written now becomes the next revision; its item is locked, so the number is free. */
    void add(NewsItem n, UUID editor, Instant at) {
        var in = n.input();
        em.createNativeQuery(
                        """
                insert into news_revision (news_id, number, title, summary, html, text, editor, at)
                select :news, coalesce(max(number), 0) + 1, :title, :summary, :html, :text, :editor, :at
                from news_revision where news_id = :news""")
                .setParameter("news", n.id())
                .setParameter("title", in.title())
                .setParameter("summary", in.summary())
                .setParameter("html", in.html())
                .setParameter("text", n.text())
                .setParameter("editor", editor)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** The latest first. */
    Slice<Revision> page(UUID news, @Nullable Key after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("news", news, "limit", limit + 1));
        if (after != null) {
            parameters.put("number", Integer.valueOf(after.text(0)));
        }
        return Slice.of(
                sql.rows(
                        "select id, number, title, summary, text, editor, at from news_revision where news_id = :news"
                                + (after == null ? "" : " and number < :number")
                                + " order by number desc limit :limit",
                        parameters,
                        row -> new Revision(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, UUID.class),
                                Sql.instant(row, 7))),
                limit,
                r -> Key.of(r.number(), r.id()));
    }

    /** A revision as it is kept. */
    record Revision(UUID id, int number, String title, String summary, String text, UUID editor, Instant at) {}
}
