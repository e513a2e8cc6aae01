package roundtable.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Adoptions of stories. */
@ApplicationScoped
class AdoptionRepository implements PanacheRepositoryBase<StoryAdoption, UUID> {
    private final Sql sql;

    AdoptionRepository(Sql sql) {
        this.sql = sql;
    }

    /** One of the story's, locked. */
    Optional<StoryAdoption> locked(UUID story, UUID id) {
        return find("storyId = ?1 and id = ?2", story, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those of a story, the latest first. */
    Slice<StoryAdoption> page(UUID story, @Nullable Key after, int limit) {
        var found = after == null
                ? find("storyId = ?1 order by createdAt desc, id desc", story)
                : find(
                        "storyId = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3))"
                                + " order by createdAt desc, id desc",
                        story,
                        after.instant(0),
                        after.uuid(1));
        return Slice.of(found.range(0, limit).list(), limit, a -> Key.of(a.createdAt(), a.id()));
    }

    List<StoryAdoption> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }

    /** How many organizations adopt a story in each territory, the most first. */
    List<Place> places(UUID story) {
        return sql.rows(
                """
                select territory_id, count(*), count(*) filter (where status = 'DONE') from story_adoption
                where story_id = :story and status <> 'ABANDONED'
                group by territory_id order by 2 desc, 1 limit 200""",
                Map.of("story", story),
                row -> new Place(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)));
    }

    /** A territory in which a practice is adopted. */
    record Place(UUID territory, int count, int done) {}
}
