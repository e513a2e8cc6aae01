package roundtable.community;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Questions of members. */
@ApplicationScoped
class QuestionRepository implements PanacheRepositoryBase<Question, UUID> {

    /** Those of a community that everybody may see, the newest first. */
    Slice<Question> page(UUID community, @Nullable Key after, int limit) {
        var found = after == null
                ? find("communityId = ?1 and hiddenAt is null order by createdAt desc, id desc", community)
                : find(
                        "communityId = ?1 and hiddenAt is null and (createdAt < ?2 or (createdAt = ?2 and id < ?3))"
                                + " order by createdAt desc, id desc",
                        community,
                        after.instant(0),
                        after.uuid(1));
        return Slice.of(found.range(0, limit).list(), limit, q -> Key.of(q.createdAt(), q.id()));
    }

    Optional<Question> visible(UUID community, UUID id) {
        return find("communityId = ?1 and id = ?2 and hiddenAt is null", community, id)
                .firstResultOptional();
    }

    List<Question> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }
}
