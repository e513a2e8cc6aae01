package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.query.NativeQuery;
import roundtable.shared.store.Criteria;

/** Reads a whole list through a cursor of the database, a few hundred rows at a time. */
@ApplicationScoped
class ProblemExportRepository {
    private static final int FETCH = 300;

    private final EntityManager em;

    ProblemExportRepository(EntityManager em) {
        this.em = em;
    }

    /** Hands over every row under the criteria, the newest first. */
    void each(Criteria criteria, Consumer<ExportedProblem> row) {
        NativeQuery<?> query = em.createNativeQuery(
                        """
                select p.id, p.number, p.slug, p.kind, p.status, p.title, p.body, p.organization_id, p.body_id, p.oktmo,
                       p.lat, p.lon, p.support_count, p.published_at, p.due_at, p.solved_at, p.confirmed_by
                from problem p where %s order by p.placed_at desc, p.id desc"""
                                .formatted(criteria.where()))
                .unwrap(NativeQuery.class);
        columns(query);
        criteria.parameters().forEach(query::setParameter);
        query.setFetchSize(FETCH);
        try (var rows = query.getResultStream()) {
            rows.forEach(cells -> row.accept(row((Object[]) cells)));
        }
    }

    private static void columns(NativeQuery<?> query) {
        query.addScalar("id", UUID.class);
        for (var text : new String[] {"number", "slug", "kind", "status", "title", "body"}) {
            query.addScalar(text, String.class);
        }
        query.addScalar("organization_id", UUID.class).addScalar("body_id", UUID.class);
        query.addScalar("oktmo", String.class);
        query.addScalar("lat", Double.class).addScalar("lon", Double.class);
        query.addScalar("support_count", Integer.class);
        query.addScalar("published_at", Instant.class).addScalar("due_at", Instant.class);
        query.addScalar("solved_at", Instant.class).addScalar("confirmed_by", String.class);
    }

    private static ExportedProblem row(Object[] c) {
        return new ExportedProblem(
                (UUID) c[0],
                (String) c[1],
                (String) c[2],
                ProblemKind.valueOf((String) c[3]),
                ProblemStatus.valueOf((String) c[4]),
                (String) c[5],
                (String) c[6],
                (UUID) c[7],
                (UUID) c[8],
                (String) c[9],
                (Double) c[10],
                (Double) c[11],
                (Integer) c[12],
                (Instant) c[13],
                (Instant) c[14],
                (Instant) c[15],
                c[16] == null ? null : ConfirmedBy.valueOf((String) c[16]));
    }
}
