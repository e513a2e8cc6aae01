package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports that the addressees owe and did not give in time. */
@ApplicationScoped
class MissedReportRepository {
    /** The quarter's end and ten days, as {@link Quarter#reportDueOn()}. */
    private static final String NOTE =
            """
            with owed as (
              select r.id, r.number, r.text, r.round_table_id, a.organization_id,
                     report_quarter(r.id, r.accepted_at, :today) as quarter
              from recommendation r join addressee a on a.id = r.addressee_id
              where r.status = 'IN_PROGRESS' and r.accepted_at is not null),
            noted as (
              insert into missed_report (recommendation_id, quarter, told_at)
              select o.id, o.quarter, :now from owed o
              where cast(o.quarter + interval '3 months' as date) + 9 < cast(:today as date)
                and not exists (select 1 from missed_report m where m.recommendation_id = o.id and m.quarter = o.quarter)
              order by o.id limit :portion
              on conflict do nothing returning recommendation_id)
            select o.id, o.number, o.text, o.quarter, o.organization_id,
                   array(select cast(c.organization_id as text) from addressee c join organization x on x.id = c.organization_id
                         where c.round_table_id = o.round_table_id and x.kind = 'COUNCIL')
            from owed o join noted n on n.recommendation_id = o.id""";

    private final EntityManager em;
    private final Clock clock;

    MissedReportRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Notes a portion of those that nobody was told of; of two replicas one gets each. */
    List<Missed> note(int portion) {
        List<?> found = em.createNativeQuery(NOTE, Tuple.class)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("now", clock.instant())
                .setParameter("portion", portion)
                .getResultList();
        return found.stream()
                .map(tuple -> new Row((Tuple) tuple))
                .map(row -> new Missed(
                        row.uuid(),
                        row.text(),
                        row.text(),
                        new Quarter(row.date()),
                        row.uuidOrNull(),
                        Arrays.stream(row.texts()).map(UUID::fromString).toList()))
                .toList();
    }

    /**
     * A report that did not come.
     *
     * @param addressee the organization that owes it
     * @param councils those that the same round table spoke to
     */
    record Missed(
            UUID recommendation,
            String number,
            String text,
            Quarter quarter,
            @Nullable UUID addressee,
            List<UUID> councils) {}
}
