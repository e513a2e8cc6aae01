package roundtable.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** What is talked about. */
@ApplicationScoped
class TopicRepository implements PanacheRepositoryBase<Topic, UUID> {

    /** Those of a platform that everybody may see, the newest first. */
    Slice<Topic> page(UUID platform, @Nullable Key after, int limit) {
        var found = after == null
                ? find("platformId = ?1 and hiddenAt is null order by createdAt desc, id desc", platform)
                : find(
                        "platformId = ?1 and hiddenAt is null and (createdAt < ?2 or (createdAt = ?2 and id < ?3))"
                                + " order by createdAt desc, id desc",
                        platform,
                        after.instant(0),
                        after.uuid(1));
        return Slice.of(found.range(0, limit).list(), limit, t -> Key.of(t.createdAt(), t.id()));
    }

    Optional<Topic> in(UUID platform, UUID id) {
        return find("platformId = ?1 and id = ?2 and hiddenAt is null", platform, id)
                .firstResultOptional();
    }

    /** What they are called; those that are hidden are left out. */
    Map<UUID, String> titles(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1 and hiddenAt is null", ids).stream()
                        .collect(Collectors.toMap(Topic::id, Topic::title));
    }

    List<Topic> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }
}
