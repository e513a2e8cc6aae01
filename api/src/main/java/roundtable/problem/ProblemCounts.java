package roundtable.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import roundtable.shared.spi.KeptCounts;
import roundtable.shared.store.Sql;

/** How many a problem concerns, kept beside each. Those who took it back leave no row, so theirs cannot be recounted. */
@ApplicationScoped
class ProblemCounts {
    @Produces
    @Singleton
    KeptCounts kept(Sql sql) {
        return () -> sql.rows(
                """
                select p.id, p.title, p.slug, 'supports', p.support_count, coalesce(n.counted, 0)
                from problem p
                left join (select problem_id, count(*) as counted from problem_support group by 1) n on n.problem_id = p.id
                where p.support_count <> coalesce(n.counted, 0) limit 100""",
                Map.of(),
                row -> KeptCounts.Difference.of(Problem.TYPE, "/problems/", row));
    }
}
