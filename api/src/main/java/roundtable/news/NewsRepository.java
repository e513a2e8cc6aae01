package roundtable.news;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.shared.text.Ids;

/** Single news items; lists are in {@link NewsListRepository}. */
@ApplicationScoped
class NewsRepository implements PanacheRepositoryBase<NewsItem, UUID> {
    private static final int PORTION = 100;

    /** By id or slug. */
    Optional<NewsItem> at(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get())
                : find("slug", idOrSlug).firstResultOptional();
    }

    /** The row, locked: of two who act at once the second sees what the first has done. */
    Optional<NewsItem> locked(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get(), LockModeType.PESSIMISTIC_WRITE)
                : find("slug", idOrSlug)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    /** Those whose time has come, locked; a portion. */
    List<NewsItem> due(Instant now) {
        return find("status = SCHEDULED and publishAt <= ?1 order by publishAt", now)
                .range(0, PORTION - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How much of that author's is published. */
    int publishedOf(UUID author) {
        return (int) count("author = ?1 and status = PUBLISHED and organizationId is not null", author);
    }

    List<NewsItem> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }

    /** Those of the files that a text shows. */
    Set<UUID> usedFiles(Set<UUID> files) {
        return new HashSet<>(getEntityManager()
                .createQuery("select f from NewsItem n join n.files f where f in :files", UUID.class)
                .setParameter("files", files)
                .getResultList());
    }

    /** News that shows the file. */
    List<NewsItem> showing(UUID file) {
        return list("select n from NewsItem n join n.files f where f = ?1", file);
    }
}
