package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import roundtable.shared.spi.KeptCounts;
import roundtable.shared.store.Sql;

/** Adoptions of a practice, and those that came to an end, kept beside each story. */
@ApplicationScoped
class StoryCounts {
    @Produces
    @Singleton
    KeptCounts kept(Sql sql) {
        return () -> sql.rows(
                """
                with counted as (
                    select s.id, s.title, s.slug, s.adoption_count, s.done_count,
                           (select count(*) from story_adoption a
                            where a.story_id = s.id and a.status <> 'ABANDONED') as adoptions,
                           (select count(*) from story_adoption a
                            where a.story_id = s.id and a.status = 'DONE') as done
                    from story s)
                select id, title, slug, 'adoptions', adoption_count, adoptions from counted
                where adoption_count <> adoptions
                union all
                select id, title, slug, 'adoptions done', done_count, done from counted
                where done_count <> done limit 100""",
                Map.of(),
                row -> KeptCounts.Difference.of(Story.TYPE, "/stories/", row));
    }
}
