package roundtable.discussion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import roundtable.shared.store.Sql;

/** What was found from votes last, and where it has to be looked for again. */
@ApplicationScoped
class OpinionResultRepository implements PanacheRepositoryBase<OpinionResult, UUID> {
    /** A vote may become visible so much later than its time says. */
    static final Duration SLACK = Duration.ofMinutes(1);

    private final Sql sql;

    OpinionResultRepository(Sql sql) {
        this.sql = sql;
    }

    /** Discussions in which somebody has voted, or a statement has changed, since groups were looked for. */
    List<UUID> stale(int most) {
        return sql.rows(
                """
                select distinct s.discussion_id from opinion_statement s
                left join opinion_result r on r.discussion_id = s.discussion_id
                where s.status = 'PUBLISHED' and (r.computed_at is null
                    or s.updated_at > r.computed_at - cast(:slack as interval)
                    or exists (select from opinion_vote v where v.statement_id = s.id
                               and v.at > r.computed_at - cast(:slack as interval)))
                limit :most""",
                Map.of("slack", SLACK.toSeconds() + " seconds", "most", most),
                row -> row.getObject(1, UUID.class));
    }
}
