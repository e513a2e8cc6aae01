package roundtable.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Key;
import roundtable.shared.store.Slice;
import roundtable.shared.store.Sql;

/** Amendments of proposals. */
@ApplicationScoped
class AmendmentRepository implements PanacheRepositoryBase<Amendment, UUID> {
    private static final int PORTION = 200;

    private final Sql sql;

    AmendmentRepository(Sql sql) {
        this.sql = sql;
    }

    /** Those of a proposal, the latest first. */
    Slice<Amendment> page(UUID proposal, @Nullable Key after, int limit) {
        var found = after == null
                ? find("proposalId = ?1 and hiddenAt is null order by createdAt desc, id desc", proposal)
                : find(
                        "proposalId = ?1 and hiddenAt is null and (createdAt < ?2 or (createdAt = ?2 and id < ?3))"
                                + " order by createdAt desc, id desc",
                        proposal,
                        after.instant(0),
                        after.uuid(1));
        return Slice.of(found.range(0, limit).list(), limit, a -> Key.of(a.createdAt(), a.id()));
    }

    /** The one of that proposal, locked. */
    Optional<Amendment> locked(UUID proposal, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(a -> a.proposalId().equals(proposal) && a.hiddenAt() == null);
    }

    /** Undecided ones whose time is over, or whose proposal no longer changes its words; a portion. */
    List<Amendment> undecided(Instant now) {
        return find(
                        "status = OPEN and (decideBy < ?1 or proposalId in"
                                + " (select p.id from Proposal p where p.status <> OPEN)) order by id desc",
                        now)
                .range(0, PORTION - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The one whose words a proposal has taken last. */
    Optional<Amendment> lastTaken(UUID proposal) {
        return find("proposalId = ?1 and status = ACCEPTED order by decidedAt desc", proposal)
                .firstResultOptional();
    }

    List<Amendment> by(UUID account) {
        return list("author = ?1 order by createdAt", account);
    }

    /** What was not decided goes with its author; the rest stays without them. */
    void forget(UUID account) {
        delete("author = ?1 and status = OPEN", account);
    }

    /** Title and text of those wordings, by their numbers; one statement. */
    Map<Integer, Wording> wordings(UUID proposal, Set<Integer> numbers) {
        var wordings = new HashMap<Integer, Wording>();
        sql.rows(
                        """
                        select number, title, body from proposal_version
                        where proposal_id = :proposal and number = any(cast(:numbers as integer[]))""",
                        Map.of("proposal", proposal, "numbers", numbers.toArray(Integer[]::new)),
                        row -> Map.entry(row.getInt(1), new Wording(row.getString(2), row.getString(3))))
                .forEach(one -> wordings.put(one.getKey(), one.getValue()));
        return wordings;
    }

    /** What a proposal said once. */
    record Wording(String title, String body) {}
}
