package roundtable.resolution;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import roundtable.shared.store.Sql;

@ApplicationScoped
class WebpageRepository implements PanacheRepositoryBase<Webpage, UUID> {
    private final Sql sql;

    WebpageRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Pages that have to be looked at: those that nobody has looked at since they were offered or accepted, each of the
     * others once a week, the next day when it did not answer. What nobody may see is left alone.
     */
    List<Due> due(Instant now, int most) {
        return sql.rows(
                """
                select e.id, e.url from evidence e left join evidence_webpage w on w.evidence_id = e.id
                where e.kind = 'EXTERNAL' and e.state <> 'REJECTED' and e.url is not null and e.hidden_at is null
                  and (w.tried_at is null or w.tried_at < e.decided_at or w.tried_at < :now
                       - case when w.failures between 1 and :few then interval '1 day' else interval '7 days' end)
                order by w.tried_at nulls first, e.id limit :most""",
                Map.of("now", now, "few", Webpage.MOST_FAILURES - 1, "most", most),
                row -> new Due(row.getObject(1, UUID.class), row.getString(2)));
    }

    /** What was found of these pieces of evidence. */
    Map<UUID, Webpage> of(Collection<UUID> evidence) {
        return evidence.isEmpty()
                ? Map.of()
                : list("evidenceId in ?1", evidence).stream().collect(toMap(Webpage::evidenceId, Function.identity()));
    }

    /** A page that has to be looked at. */
    record Due(UUID evidence, String url) {}
}
