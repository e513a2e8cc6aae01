package roundtable.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Minutes of meetings. */
@ApplicationScoped
class MinutesRepository implements PanacheRepositoryBase<Minutes, UUID> {

    /** Of a platform, the latest meeting first. */
    Slice<Minutes> page(UUID platform, @Nullable Key after, int limit) {
        var found = after == null
                ? find("platformId = ?1 order by heldOn desc, id desc", platform)
                : find(
                        "platformId = ?1 and (heldOn < ?2 or (heldOn = ?2 and id < ?3)) order by heldOn desc, id desc",
                        platform,
                        LocalDate.parse(after.text(0)),
                        after.uuid(1));
        return Slice.of(found.range(0, limit).list(), limit, m -> Key.of(m.heldOn(), m.id()));
    }

    Set<UUID> usedFiles(Set<UUID> files) {
        return list("fileId in ?1", files).stream().map(Minutes::fileId).collect(Collectors.toSet());
    }

    /** Platforms whose minutes have the file. */
    List<UUID> having(UUID file) {
        return list("fileId = ?1", file).stream().map(Minutes::platformId).toList();
    }

    List<Minutes> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }
}
