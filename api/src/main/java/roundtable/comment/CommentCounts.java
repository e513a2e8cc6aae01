package roundtable.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.spi.KeptCounts;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Sql;

/** Comments below a thing, by stance, and replies to a comment. */
@ApplicationScoped
class CommentCounts implements KeptCounts {
    private final Sql sql;
    private final CommentedSubjects subjects;

    CommentCounts(Sql sql, CommentedSubjects subjects) {
        this.sql = sql;
        this.subjects = subjects;
    }

    @Override
    public List<Difference> differences() {
        return sql.rows(
                """
                with counted as (
                    select subject_type, subject_id, count(*) filter (where counted) as total,
                        count(*) filter (where counted and stance = 'IN_FAVOUR') as in_favour,
                        count(*) filter (where counted and stance = 'AGAINST') as against,
                        count(*) filter (where counted and stance = 'NEUTRAL') as neutral
                    from comment group by 1, 2)
                select k.subject_type, k.subject_id, n.what, n.kept, n.counted
                from comment_count k left join counted c using (subject_type, subject_id)
                cross join lateral (values
                    ('comments', k.total, coalesce(c.total, 0)), ('comments in favour', k.in_favour, coalesce(c.in_favour, 0)),
                    ('comments against', k.against, coalesce(c.against, 0)),
                    ('neutral comments', k.neutral, coalesce(c.neutral, 0))) as n (what, kept, counted)
                where n.kept <> n.counted
                union all
                select r.subject_type, r.subject_id, 'replies', r.reply_count, coalesce(a.counted, 0)
                from comment r
                left join (select root_id, count(*) as counted from comment where counted and root_id is not null group by 1) a
                    on a.root_id = r.id
                where r.root_id is null and r.reply_count <> coalesce(a.counted, 0) limit 100""",
                Map.of(),
                row -> difference(
                        new Subject(row.getString(1), row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5)));
    }

    /** What is hidden has no page. */
    private Difference difference(Subject subject, String what, long kept, long counted) {
        return subjects.find(subject)
                .map(thing -> new Difference(subject, thing.title(), thing.path(), what, kept, counted))
                .orElseGet(() -> new Difference(subject, subject.id().toString(), "/", what, kept, counted));
    }
}
