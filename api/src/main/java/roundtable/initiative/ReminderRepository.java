package roundtable.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which reminders are due. The key of the table lets each one through once, whoever asks and how often. */
@ApplicationScoped
class ReminderRepository {
    /**
     * For each reminder the moment that it is about, for those of which nobody was told yet. Half of a term is counted
     * from the step that has begun it. When several are due at once, only the latest of a term is told.
     */
    private static final String DUE =
            """
            with term as (
                select i.id, %s as due_at, coalesce(case i.status when 'CONSIDERED' then i.registered_at end, i.requested_at) as begun
                from initiative i where i.status in ('CONCLUSION_PENDING', 'CONSIDERED')),
            reminder as (
                select id, case when due_at + interval '1 day' <= :now then 'OVERDUE' when due_at - interval '1 day' <= :now then 'LAST_DAY'
                    when due_at - interval '3 days' <= :now then 'THREE_DAYS'
                    when begun + (due_at - begun) / 2 <= :now then 'HALF' end as timer, due_at from term
                union all
                select id, 'DISCUSSION_OVER', cast(discussion_until + 1 as timestamp) at time zone :zone
                from initiative where status = 'DISCUSSED'
                union all
                select id, 'EVALUATION_DUE', (effective_from + make_interval(months => %s)) at time zone :zone
                from initiative where status = 'IN_FORCE')
            insert into initiative_reminder (initiative_id, timer, due_at, at)
            select id, timer, due_at, :now from reminder
            where timer in ('HALF', 'THREE_DAYS', 'LAST_DAY', 'OVERDUE') or (timer is not null and due_at <= :now)
            on conflict on constraint initiative_reminder_once do nothing
            returning initiative_id, timer"""
                    .formatted(InitiativeListRepository.DUE, months());

    private final EntityManager em;
    private final Clock clock;

    ReminderRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** How long the tax period of a row is, as {@link Tax} says it. */
    private static String months() {
        return Arrays.stream(Tax.values())
                .map(tax -> "when '" + tax.name() + "' then " + tax.months())
                .collect(Collectors.joining(" ", "case tax ", " end"));
    }

    /** Those that are due and not yet told, marked as told. */
    List<Due> take() {
        @SuppressWarnings("unchecked") // The statement's own columns.
        List<Object[]> rows = em.createNativeQuery(DUE)
                .setParameter("now", clock.instant())
                .setParameter("zone", clock.getZone().getId())
                .getResultList();
        return rows.stream()
                .map(row -> new Due((UUID) row[0], Reminder.valueOf((String) row[1])))
                .toList();
    }

    /** Somebody has to be told. */
    record Due(UUID initiative, Reminder reminder) {}
}
