package roundtable.organization.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.OneColumn;
import roundtable.shared.store.Slice;

/** Imports of registers as people see them. */
@ApplicationScoped
class RegisterImportRepository implements PanacheRepositoryBase<RegisterImport, UUID> {
    private final EntityManager em;

    RegisterImportRepository(EntityManager em) {
        this.em = em;
    }

    /** The row, so that the worker's batch is over before a person decides, and none begins meanwhile. */
    Optional<RegisterImport> locked(UUID id) {
        return Optional.ofNullable(em.find(RegisterImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Imports, newest first. */
    Slice<RegisterImportCard> newest(@Nullable RegisterImportStatus status, @Nullable Key after, int limit) {
        var query = em.createNativeQuery(
                        """
                select i.id, i.file_name, i.source, i.status, i.rows_total, i.rows_done, i.created, i.changed, i.unchanged,
                       i.rejected, i.created_at, i.updated_at
                from register_import i
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
        return Slice.of(rows.stream().map(r -> card((Tuple) r)).toList(), limit, c -> Key.of(c.createdAt(), c.id()));
    }

    private static RegisterImportCard card(Tuple row) {
        return new RegisterImportCard(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                RegisterImportStatus.valueOf(row.get(3, String.class)),
                row.get(4, Long.class),
                row.get(5, Long.class),
                row.get(6, Long.class),
                row.get(7, Long.class),
                row.get(8, Long.class),
                row.get(9, Long.class),
                row.get(10, Instant.class),
                row.get(11, Instant.class));
    }

    /** How many questions of the import are open. */
    long openConflicts(UUID id) {
        return (Long) OneColumn.of(
                        em,
                        "select count(*) from register_conflict where import_id = :id and decision is null",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
