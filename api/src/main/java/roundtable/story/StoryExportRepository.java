package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.query.NativeQuery;
import roundtable.organization.OrganizationKind;
import roundtable.story.StoryListRepository.Criteria;

/** Reads a whole list through a cursor of the database, a few hundred rows at a time. */
@ApplicationScoped
class StoryExportRepository {
    private static final int FETCH = 300;

    private final EntityManager em;

    StoryExportRepository(EntityManager em) {
        this.em = em;
    }

    /** Hands over every row under the criteria, the newest first. */
    void each(Criteria criteria, Consumer<ExportedStory> row) {
        NativeQuery<?> query = em.createNativeQuery(
                        """
                select s.id, s.slug, s.kind, s.status, s.title, s.summary, s.organization_id, s.oktmo,
                       s.passport is not null as has_passport, s.cost_minor, s.adoption_count, s.done_count,
                       s.published_at, s.featured_at
                from story s where %s order by s.placed_at desc, s.id desc"""
                                .formatted(criteria.where()))
                .unwrap(NativeQuery.class);
        query.addScalar("id", UUID.class);
        for (var text : new String[] {"slug", "kind", "status", "title", "summary"}) {
            query.addScalar(text, String.class);
        }
        query.addScalar("organization_id", UUID.class).addScalar("oktmo", String.class);
        query.addScalar("has_passport", Boolean.class).addScalar("cost_minor", Long.class);
        query.addScalar("adoption_count", Integer.class).addScalar("done_count", Integer.class);
        query.addScalar("published_at", Instant.class).addScalar("featured_at", Instant.class);
        criteria.parameters().forEach(query::setParameter);
        query.setFetchSize(FETCH);
        try (var rows = query.getResultStream()) {
            rows.forEach(cells -> row.accept(row((Object[]) cells)));
        }
    }

    private static ExportedStory row(Object[] c) {
        return new ExportedStory(
                (UUID) c[0],
                (String) c[1],
                OrganizationKind.valueOf((String) c[2]),
                StoryStatus.valueOf((String) c[3]),
                (String) c[4],
                (String) c[5],
                (UUID) c[6],
                (String) c[7],
                (Boolean) c[8],
                (Long) c[9],
                (Integer) c[10],
                (Integer) c[11],
                (Instant) c[12],
                (Instant) c[13]);
    }
}
