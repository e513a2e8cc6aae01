package roundtable.community;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** What stands in the libraries. */
@ApplicationScoped
class LibraryRepository implements PanacheRepositoryBase<LibraryDocument, UUID> {

    /** Those of a community that everybody may see, the newest first. */
    Slice<LibraryDocument> page(UUID community, @Nullable Key after, int limit) {
        var found = after == null
                ? find("communityId = ?1 and hiddenAt is null order by createdAt desc, id desc", community)
                : find(
                        "communityId = ?1 and hiddenAt is null and (createdAt < ?2 or (createdAt = ?2 and id < ?3))"
                                + " order by createdAt desc, id desc",
                        community,
                        after.instant(0),
                        after.uuid(1));
        return Slice.of(found.range(0, limit).list(), limit, d -> Key.of(d.createdAt(), d.id()));
    }

    Optional<LibraryDocument> in(UUID community, UUID id) {
        return find("communityId = ?1 and id = ?2 and hiddenAt is null", community, id)
                .firstResultOptional();
    }

    /** Those of the files that stand in a library. */
    Set<UUID> usedFiles(Set<UUID> files) {
        return list("fileId in ?1", files).stream().map(LibraryDocument::fileId).collect(Collectors.toSet());
    }

    /** Communities whose library shows the file. */
    List<UUID> having(UUID file) {
        return list("fileId = ?1 and hiddenAt is null", file).stream()
                .map(LibraryDocument::communityId)
                .toList();
    }

    List<LibraryDocument> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }
}
