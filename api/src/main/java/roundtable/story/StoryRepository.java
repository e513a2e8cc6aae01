package roundtable.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.text.Ids;

/** Single stories; lists are in {@link StoryListRepository}. */
@ApplicationScoped
class StoryRepository implements PanacheRepositoryBase<Story, UUID> {

    /** By id or slug. */
    Optional<Story> at(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get())
                : find("slug", idOrSlug).firstResultOptional();
    }

    /** The row, locked: of two who act at once the second sees what the first has done. */
    Optional<Story> locked(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get(), LockModeType.PESSIMISTIC_WRITE)
                : find("slug", idOrSlug)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    /** The same as it is in the database now, which keeps its counters. */
    Story refreshed(Story s) {
        getEntityManager().refresh(s);
        return s;
    }

    /** How many stories of that author are published. */
    int publishedOf(UUID author) {
        return (int) count("author = ?1 and status = PUBLISHED", author);
    }

    List<Story> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }

    /** Those of the files that a story shows. */
    Set<UUID> usedFiles(Set<UUID> files) {
        return new HashSet<>(getEntityManager()
                .createQuery("select f.fileId from Story s join s.files f where f.fileId in :files", UUID.class)
                .setParameter("files", files)
                .getResultList());
    }

    /** Stories that show the file. */
    List<Story> showing(UUID file) {
        return list("select s from Story s join s.files f where f.fileId = ?1", file);
    }
}
