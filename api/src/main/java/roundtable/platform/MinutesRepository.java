package roundtable.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Minutes of meetings. */
@ApplicationScoped
class MinutesRepository implements PanacheRepositoryBase<Minutes, UUID> {

    /** Those of a platform that everybody may see, the latest meeting first. */
    Slice<Minutes> page(UUID platform, @Nullable Key after, int limit) {
        var found = after == null
                ? find("platformId = ?1 and hiddenAt is null order by heldOn desc, id desc", platform)
                : find(
                        "platformId = ?1 and hiddenAt is null and (heldOn < ?2 or (heldOn = ?2 and id < ?3)) order by heldOn desc, id desc",
                        platform,
                        LocalDate.parse(after.text(0)),
                        after.uuid(1));
        return Slice.of(found.range(0, limit).list(), limit, m -> Key.of(m.heldOn(), m.id()));
    }

    Set<UUID> usedFiles(Set<UUID> files) {
        return new HashSet<>(getEntityManager()
                .createQuery("select m.fileId from PlatformMinutes m where m.fileId in :files", UUID.class)
                .setParameter("files", files)
                .getResultList());
    }

    /** Platforms whose minutes show the file. */
    List<UUID> having(UUID file) {
        return list("fileId = ?1 and hiddenAt is null and masked is null", file).stream()
                .map(Minutes::platformId)
                .toList();
    }

    /** Public ones among the ids, by their platform and day. */
    List<Named> named(Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                """
                                select m.id, p.title, p.slug, m.heldOn from PlatformMinutes m
                                join Platform p on p.id = m.platformId
                                where m.hiddenAt is null and p.hiddenAt is null and m.id in :ids""",
                                Named.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<Minutes> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }

    /** Minutes by their platform's title and slug and by their day. */
    record Named(UUID id, String platform, String slug, LocalDate heldOn) {}
}
