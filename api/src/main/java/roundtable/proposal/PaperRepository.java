package roundtable.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;

/** Sheets of signatures on paper. */
@ApplicationScoped
class PaperRepository implements PanacheRepositoryBase<PaperSupport, UUID> {
    private static final int MOST = 200;

    /** The last ones of a proposal, the latest first. */
    List<PaperSupport> of(UUID proposal) {
        return find("proposalId = ?1 order by createdAt desc, id desc", proposal)
                .range(0, MOST - 1)
                .list();
    }

    int countOf(UUID proposal) {
        return (int) count("proposalId", proposal);
    }

    /** Those that wait for another person, the oldest first. */
    Slice<PaperSupport> waiting(@Nullable Key after, int limit) {
        var found = after == null
                ? find("status = ENTERED order by createdAt, id")
                : find(
                        "status = ENTERED and (createdAt > ?1 or (createdAt = ?1 and id > ?2)) order by createdAt, id",
                        after.instant(0),
                        after.uuid(1));
        return Slice.of(found.range(0, limit).list(), limit, s -> Key.of(s.createdAt(), s.id()));
    }

    /** The one of that proposal, locked. */
    Optional<PaperSupport> locked(UUID proposal, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(s -> s.proposalId().equals(proposal));
    }

    Set<UUID> usedFiles(Set<UUID> files) {
        return list("fileId in ?1", files).stream().map(PaperSupport::fileId).collect(Collectors.toSet());
    }

    /** Sheets that were scanned to that file: one that counts, and others that do not any more. */
    List<PaperSupport> having(UUID file) {
        return list("fileId", file);
    }

    List<PaperSupport> by(UUID account) {
        return list("enteredBy = ?1 order by createdAt", account);
    }

    /** Takes scans and collectors' names from what was decided before that, at most so many; returns how many. */
    int takeScans(Instant before, int most) {
        return getEntityManager()
                .createNativeQuery(
                        """
                update proposal_paper set file_id = null, collector = null, version = version + 1 where id in (
                  select s.id from proposal_paper s where s.status <> 'ENTERED' and s.file_id is not null
                    and coalesce(s.ended_at, s.confirmed_at) < :before
                  limit :most)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}
