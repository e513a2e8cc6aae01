package roundtable.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
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
        return places("a.story_id = :story", Map.of("story", story));
    }

    /** The same of all public stories. */
    List<Place> places() {
        return places("a.story_id in (select s.id from story s where s.listed)", Map.of());
    }

    private List<Place> places(String which, Map<String, ?> parameters) {
        return sql.rows(
                """
                select a.territory_id, count(*), count(*) filter (where a.status = 'DONE') from story_adoption a
                where %s and a.status <> 'ABANDONED' group by a.territory_id order by 2 desc, 1 limit 200"""
                        .formatted(which),
                parameters,
                row -> new Place(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)));
    }

    /** The latest adoptions of public stories for a feed, named as the directory names who adopts. */
    List<Told> latest(int most) {
        return sql.rows(
                """
                select a.id, s.slug, s.title, a.organization_id, a.note, a.result, a.created_at, a.updated_at,
                       s.language
                from story_adoption a join story s on s.id = a.story_id
                where s.listed and a.status <> 'ABANDONED' order by a.created_at desc, a.id desc limit :most""",
                Map.of("most", most),
                row -> new Told(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getString(6),
                        Sql.instant(row, 7),
                        Sql.instant(row, 8),
                        row.getString(9)));
    }

    /** An adoption with the story whose practice it is. */
    record Told(
            UUID id,
            String slug,
            String title,
            UUID organization,
            String note,
            @Nullable String result,
            Instant createdAt,
            Instant updatedAt,
            String language) {}

    /** A territory in which a practice is adopted. */
    record Place(UUID territory, int count, int done) {}
}
