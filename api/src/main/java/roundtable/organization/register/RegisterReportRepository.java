package roundtable.organization.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** What an import has to tell row by row: problems, conflicts, rows that an undo kept. */
@ApplicationScoped
class RegisterReportRepository {
    private final EntityManager em;
    private final ObjectMapper json;

    RegisterReportRepository(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /** Problems in the order of the rows; of one kind, or all for null. */
    Slice<Placed> problems(UUID id, @Nullable String code, @Nullable Key after, int limit, String language) {
        var query = em.createNativeQuery(
                        """
                select p.row_no, p.no, p.header, p.code, p.key, p.arguments from register_problem p
                where p.import_id = :id and (p.row_no, p.no) > (:row, :no)
                    and (cast(:code as text) is null or p.code = :code) order by p.row_no, p.no""",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("code", code)
                .setParameter("row", after == null ? -1L : Long.parseLong(after.text(0)))
                .setParameter("no", after == null ? -1 : Integer.parseInt(after.text(1)))
                .setMaxResults(limit + 1);
        List<?> rows = query.getResultList();
        return Slice.of(
                rows.stream().map(r -> problem((Tuple) r, language)).toList(), limit, p -> Key.of(p.view.row(), p.no));
    }

    /** How many problems there are of each kind, the most frequent first. */
    List<RegisterProblemKindView> problemKinds(UUID id) {
        List<?> rows = em.createNativeQuery(
                        """
                select p.code, count(*) from register_problem p where p.import_id = :id
                group by p.code order by count(*) desc, p.code""",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(r -> (Tuple) r)
                .map(r -> new RegisterProblemKindView(r.get(0, String.class), r.get(1, Long.class)))
                .toList();
    }

    private static Placed problem(Tuple row, String language) {
        var message = new Message(row.get(4, String.class), List.of((Object[]) row.get(5, String[].class)));
        return new Placed(
                row.get(1, Integer.class),
                new RegisterProblemView(
                        row.get(0, Long.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        Texts.in(language, message)));
    }

    /** Conflicts in the order of the rows; {@code open} ones, decided ones, or all for null. */
    Slice<RegisterConflictView> conflicts(UUID id, @Nullable Boolean open, @Nullable Key after, int limit) {
        var query = em.createNativeQuery(
                        """
                select c.id, c.row_no, o.id as organization, o.slug, o.short_name, c.field,
                       cast(organization_values(o) -> c.field as text) as stated, cast(c.offered as text) as offered,
                       c.decision, c.decided_at, c.by_number
                from register_conflict c join organization o on o.id = c.organization_id
                where c.import_id = :import and (c.row_no, c.id) > (:row, :id)
                  and (cast(:open as boolean) is null or (c.decision is null) = :open)
                order by c.row_no, c.id""",
                        Tuple.class)
                .setParameter("import", id)
                .setParameter("open", open)
                .setParameter("row", after == null ? -1L : Long.parseLong(after.text(0)))
                .setParameter("id", after == null ? new UUID(0, 0) : after.uuid(1))
                .setMaxResults(limit + 1);
        List<?> rows = query.getResultList();
        return Slice.of(rows.stream().map(r -> conflict((Tuple) r)).toList(), limit, c -> Key.of(c.row(), c.id()));
    }

    private RegisterConflictView conflict(Tuple row) {
        var decision = row.get(8, String.class);
        return new RegisterConflictView(
                row.get(0, UUID.class),
                row.get(1, Long.class),
                new RegisterOrganization(row.get(2, UUID.class), row.get(3, String.class), row.get(4, String.class)),
                row.get(5, String.class),
                value(row.get(6, String.class)),
                value(row.get(7, String.class)),
                row.get(10, Boolean.class),
                decision == null ? null : RegisterDecision.valueOf(decision),
                row.get(9, Instant.class));
    }

    private @Nullable Object value(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows that an undo left, in their order. */
    Slice<RegisterKeptView> kept(UUID id, @Nullable Key after, int limit) {
        var query = em.createNativeQuery(
                        """
                select c.row_no, o.id, o.slug, o.short_name
                from register_change c join organization o on o.id = c.organization_id
                where c.import_id = :id and c.state = 'KEPT' and c.row_no > :row order by c.row_no""",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("row", after == null ? -1L : Long.parseLong(after.text(0)))
                .setMaxResults(limit + 1);
        List<?> rows = query.getResultList();
        return Slice.of(
                rows.stream()
                        .map(Tuple.class::cast)
                        .map(r -> new RegisterKeptView(
                                r.get(0, Long.class),
                                new RegisterOrganization(
                                        r.get(1, UUID.class), r.get(2, String.class), r.get(3, String.class))))
                        .toList(),
                limit,
                k -> Key.of(k.row()));
    }

    /** A problem with its place among those of its row. */
    record Placed(int no, RegisterProblemView view) {}
}
