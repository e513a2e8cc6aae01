package roundtable.resolution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ResolutionImport, UUID> {
    private final EntityManager em;

    ImportRepository(EntityManager em) {
        this.em = em;
    }

    /** Imports, newest first. */
    Slice<ImportCard> newest(@Nullable ImportStatus status, @Nullable Key after, int limit) {
        var query = em.createNativeQuery(
                        """
                select i.id, i.file_name, i.status, i.draft::jsonb ->> 'title', i.created_at
                from resolution_import i
                where (cast(:status as text) is null or i.status = :status) %s
                order by i.created_at desc, i.id desc"""
                                .formatted(
                                        after == null
                                                ? ""
                                                : "and (i.created_at, i.id) < (cast(:at as timestamptz), cast(:id as uuid))"),
                        Tuple.class)
                .setParameter("status", status == null ? null : status.name())
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("at", after.instant(0)).setParameter("id", after.uuid(1));
        }
        List<?> rows = query.getResultList();
        return Slice.of(
                rows.stream().map(row -> card((Tuple) row)).toList(), limit, c -> Key.of(c.createdAt(), c.id()));
    }

    private static ImportCard card(Tuple row) {
        return new ImportCard(
                row.get(0, UUID.class),
                row.get(1, String.class),
                ImportStatus.valueOf(row.get(2, String.class)),
                row.get(3, String.class),
                row.get(4, Instant.class));
    }
}
