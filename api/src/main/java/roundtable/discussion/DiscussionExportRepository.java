package roundtable.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.query.NativeQuery;
import roundtable.shared.store.Criteria;

/** Reads a whole list through a cursor of the database, a few hundred rows at a time. */
@ApplicationScoped
class DiscussionExportRepository {
    private static final int FETCH = 300;

    private final EntityManager em;

    DiscussionExportRepository(EntityManager em) {
        this.em = em;
    }

    /** Hands over every row under the criteria, the newest first. */
    void each(Criteria criteria, Consumer<ExportedDiscussion> row) {
        NativeQuery<?> query = em.createNativeQuery(
                        """
                select d.id, d.slug, d.status, d.title, d.oktmo, d.opens_on, d.closes_on, coalesce(n.total, 0) as posts,
                       d.outcome_kind, d.outcome_text, d.agreed, d.review_on, d.platform_id
                from discussion d
                left join comment_count n on n.subject_type = 'discussion' and n.subject_id = d.id
                where %s order by d.opens_on desc nulls first, d.id desc"""
                                .formatted(criteria.where()))
                .unwrap(NativeQuery.class);
        query.addScalar("id", UUID.class);
        for (var text : new String[] {"slug", "status", "title", "oktmo"}) {
            query.addScalar(text, String.class);
        }
        query.addScalar("opens_on", LocalDate.class).addScalar("closes_on", LocalDate.class);
        query.addScalar("posts", Integer.class).addScalar("outcome_kind", String.class);
        query.addScalar("outcome_text", String.class).addScalar("agreed", Boolean.class);
        query.addScalar("review_on", LocalDate.class).addScalar("platform_id", UUID.class);
        criteria.parameters().forEach(query::setParameter);
        query.setFetchSize(FETCH);
        try (var rows = query.getResultStream()) {
            rows.forEach(cells -> row.accept(row((Object[]) cells)));
        }
    }

    private static ExportedDiscussion row(Object[] c) {
        return new ExportedDiscussion(
                (UUID) c[0],
                (String) c[1],
                DiscussionStatus.valueOf((String) c[2]),
                (String) c[3],
                (String) c[4],
                (LocalDate) c[5],
                (LocalDate) c[6],
                (Integer) c[7],
                c[8] == null ? null : OutcomeKind.valueOf((String) c[8]),
                (String) c[9],
                (Boolean) c[10],
                (LocalDate) c[11],
                (UUID) c[12]);
    }
}
