package roundtable.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.OneColumn;
import roundtable.shared.store.Slice;

/** Calls the functions of {@code 006-quality.sql}, and reads what they keep. */
@ApplicationScoped
class OrganizationQualityRepository {
    private final EntityManager em;

    OrganizationQualityRepository(EntityManager em) {
        this.em = em;
    }

    /** The next organizations in the order of their ids. */
    List<UUID> after(@Nullable UUID last, int most) {
        List<?> ids = OneColumn.of(
                        em, "select id from organization where id > cast(:last as uuid) order by id", UUID.class)
                .setParameter("last", last == null ? new UUID(0, 0) : last)
                .setMaxResults(most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Judges their profiles anew, and remembers that their territories are to be counted. */
    void measure(Collection<UUID> ids, LocalDate today) {
        em.createNativeQuery("select 1 from organization_measure(cast(:ids as uuid[]), :day)")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("day", today)
                .getResultList();
    }

    /** Remembers that their territories are to be counted. */
    void due(Collection<UUID> ids) {
        em.createNativeQuery(
                        """
                insert into organization_territory_due (code)
                select distinct c.code from organization o cross join lateral (values (o.region), (o.municipality)) c(code)
                where o.id = any (cast(:ids as uuid[])) and c.code is not null order by c.code
                on conflict do nothing""")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /**
     * Finds what looks like them.
     *
     * @param bothSides whether to look also from an organization with numbers to those without: needed unless all are
     *     asked for in turn
     */
    void findDuplicates(Collection<UUID> ids, boolean bothSides, Instant now) {
        em.createNativeQuery("select organization_find_duplicates(cast(:ids as uuid[]), :both, :now)")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("both", bothSides)
                .setParameter("now", now)
                .getResultList();
    }

    /** Counts the territories that something has changed in. */
    void countDue(Instant now) {
        List<?> due = OneColumn.of(em, "delete from organization_territory_due returning code", String.class)
                .getResultList();
        if (!due.isEmpty()) {
            count(due.toArray(String[]::new), now);
        }
    }

    /** Counts all territories. */
    void countAll(Instant now) {
        em.createNativeQuery("set local statement_timeout = '25s'").executeUpdate();
        count(null, now);
    }

    private void count(String @Nullable [] codes, Instant now) {
        em.createNativeQuery("select 1 from organization_count_territories(cast(:codes as text[]), :now)")
                .setParameter("codes", codes)
                .setParameter("now", now)
                .getResultList();
    }

    /** Which rules its profile meets, now. */
    List<Boolean> completeness(UUID id, LocalDate today) {
        NativeQuery<?> query = em.createNativeQuery(
                        "select organization_completeness(o, :day) as met from organization o where o.id = :id")
                .unwrap(NativeQuery.class);
        query.addScalar("met", Boolean[].class);
        query.setParameter("day", today).setParameter("id", id);
        return List.of((Boolean[]) query.getSingleResult());
    }

    /** Published organizations that are not liquidated, those whose profiles need most work first. */
    Slice<Judged> worst(QualityOrder order, String oktmo, LocalDate today, @Nullable Key after, int limit) {
        var key = order == QualityOrder.INCOMPLETE ? "q.points" : "coalesce(q.confirmed_at, '-infinity')";
        var type = order == QualityOrder.INCOMPLETE ? "smallint" : "timestamptz";
        NativeQuery<?> query = em.createNativeQuery(
                        """
                select o.id, o.slug, o.short_name, o.territory_id, q.points, q.confirmed_at,
                       organization_completeness(o, :day) as met, cast(%1$s as text) as sort_key
                from organization_quality q join organization o on o.id = q.organization_id
                where o.listed and o.liquidated_on is null and starts_with(coalesce(o.oktmo, ''), :oktmo) %2$s
                order by %1$s, q.organization_id"""
                                .formatted(
                                        key,
                                        after == null
                                                ? ""
                                                : "and (" + key + ", q.organization_id) > (cast(:k as " + type
                                                        + "), :id)"))
                .unwrap(NativeQuery.class);
        query.addScalar("id", UUID.class).addScalar("slug", String.class).addScalar("short_name", String.class);
        query.addScalar("territory_id", UUID.class).addScalar("points", Integer.class);
        query.addScalar("confirmed_at", Instant.class).addScalar("met", Boolean[].class);
        query.addScalar("sort_key", String.class);
        query.setParameter("day", today).setParameter("oktmo", oktmo).setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("k", after.text(0)).setParameter("id", after.uuid(1));
        }
        var rows = query.getResultList().stream().map(r -> judged((Object[]) r)).toList();
        return Slice.of(rows, limit, r -> Key.of(r.key(), r.id()));
    }

    private static Judged judged(Object[] c) {
        return new Judged(
                (UUID) c[0],
                (String) c[1],
                (String) c[2],
                (UUID) c[3],
                (Integer) c[4],
                (Instant) c[5],
                List.of((Boolean[]) c[6]),
                (String) c[7]);
    }

    /** One of the worst, before names are put to its ids. */
    record Judged(
            UUID id,
            String slug,
            String shortName,
            @Nullable UUID territoryId,
            int points,
            @Nullable Instant confirmedAt,
            List<Boolean> met,
            String key) {}
}
