package roundtable.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.store.Sql;

/** Which reminders of terms are due (dialogue 2). The key of the table lets each through once, whoever asks and how often. */
@ApplicationScoped
public class TermReminders {
    private final Sql sql;
    private final Clock clock;

    TermReminders(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Those that are due and not yet told, marked as told in the caller's transaction.
     *
     * @param type what the terms are of, a subject's type
     * @param running a fixed select of the terms that run: id of the thing, name of the term, when it has begun and when
     *     it ends; a term without an end is none
     * @param parameters what the select names, beside {@code :now} and {@code :type}
     */
    public List<Due> take(String type, String running, Map<String, ?> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.put("type", type);
        all.put("now", clock.instant());
        return sql.rows(
                """
                with running (id, term, begun, due) as (%s),
                reminder as (
                    select id, term, due, case when due + interval '1 day' <= :now then 'OVERDUE'
                        when due - interval '1 day' <= :now then 'LAST_DAY'
                        when due - interval '3 days' <= :now and due - interval '3 days' > begun + (due - begun) / 2 then 'THREE_DAYS'
                        when begun + (due - begun) / 2 <= :now then 'HALF' end as kind
                    from running where due is not null)
                insert into term_reminder (subject_type, subject_id, term, reminder, due_at, at)
                select :type, id, term, kind, due, :now from reminder where kind is not null
                on conflict on constraint term_reminder_once do nothing
                returning subject_id, term, reminder"""
                        .formatted(running),
                all,
                row -> new Due(row.getObject(1, UUID.class), row.getString(2), Reminder.valueOf(row.getString(3))));
    }

    /**
     * Submitted things which no moderator has published or returned in {@link Terms#REVIEW}, each once for a submission,
     * marked as told in the caller's transaction.
     *
     * @param type a subject's type
     * @param submitted a fixed select of what waits for a moderator: id, when it was submitted
     */
    public List<UUID> unreviewed(String type, String submitted) {
        var now = clock.instant();
        return sql.rows(
                """
                with waiting (id, since) as (%s)
                insert into term_reminder (subject_type, subject_id, term, reminder, due_at, at)
                select :type, id, 'REVIEW', 'OVERDUE', since + cast(:review as interval), :now
                from waiting where since <= :latest
                on conflict on constraint term_reminder_once do nothing
                returning subject_id"""
                        .formatted(submitted),
                Map.of("type", type, "now", now, "latest", now.minus(Terms.REVIEW), "review", Terms.REVIEW.toString()),
                row -> row.getObject(1, UUID.class));
    }

    /** Somebody has to be told. */
    public record Due(UUID id, String term, Reminder reminder) {}
}
