package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.query.NativeQuery;
import roundtable.shared.store.Criteria;

/** Reads a whole list through a cursor of the database, a few hundred rows at a time. */
@ApplicationScoped
class ProposalExportRepository {
    private static final int FETCH = 300;

    private final EntityManager em;

    ProposalExportRepository(EntityManager em) {
        this.em = em;
    }

    /** Hands over every row under the criteria, the newest first. */
    void each(Criteria criteria, Consumer<ExportedProposal> row) {
        NativeQuery<?> query = em.createNativeQuery(
                        """
                select p.id, p.number, p.slug, p.status, p.title, p.body, p.organization_id, p.body_id, p.oktmo, p.lat,
                       p.lon, p.support_count, p.threshold, p.endorsement_count, p.milestones, p.milestones_done,
                       p.published_at, p.answer_due_at, p.answered_at, p.implemented_at, p.confirmed_by,
                       p.co_authors, p.paper_signatures
                from proposal p where %s order by p.placed_at desc, p.id desc"""
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
        for (var text : List.of("number", "slug", "status", "title", "body")) {
            query.addScalar(text, String.class);
        }
        query.addScalar("organization_id", UUID.class).addScalar("body_id", UUID.class);
        query.addScalar("oktmo", String.class);
        query.addScalar("lat", Double.class).addScalar("lon", Double.class);
        for (var number : List.of("support_count", "threshold", "endorsement_count", "milestones", "milestones_done")) {
            query.addScalar(number, Integer.class);
        }
        for (var time : List.of("published_at", "answer_due_at", "answered_at", "implemented_at")) {
            query.addScalar(time, Instant.class);
        }
        query.addScalar("confirmed_by", String.class).addScalar("co_authors", UUID[].class);
        query.addScalar("paper_signatures", Integer.class);
    }

    private static ExportedProposal row(Object[] c) {
        return new ExportedProposal(
                (UUID) c[0],
                (String) c[1],
                (String) c[2],
                ProposalStatus.valueOf((String) c[3]),
                (String) c[4],
                (String) c[5],
                (UUID) c[6],
                (UUID) c[7],
                (String) c[8],
                (Double) c[9],
                (Double) c[10],
                (Integer) c[11],
                (Integer) c[12],
                (Integer) c[13],
                (Integer) c[22],
                (Integer) c[14],
                (Integer) c[15],
                (Instant) c[16],
                (Instant) c[17],
                (Instant) c[18],
                (Instant) c[19],
                c[20] == null ? null : ConfirmedBy.valueOf((String) c[20]),
                List.of((UUID[]) c[21]));
    }
}
