package roundtable.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import roundtable.identity.AssuranceLevel;
import roundtable.shared.store.OneColumn;
import roundtable.shared.text.Ids;

/** Single proposals; lists are in {@link ProposalListRepository}. */
@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {
    private static final int PORTION = 200;

    /** Those that everybody sees and that are made for the problem. */
    List<Proposal> madeFor(UUID problem) {
        return list("words.problemId = ?1 and publishedAt is not null and hiddenAt is null", problem);
    }

    /** By id or slug. */
    Optional<Proposal> at(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? findByIdOptional(id.get())
                : find("slug", idOrSlug).firstResultOptional();
    }

    /** The row, locked: of two who act at once the second sees what the first has done. */
    Optional<Proposal> locked(String idOrSlug) {
        var id = Ids.read(idOrSlug);
        return id.isPresent()
                ? locked(id.get())
                : find("slug", idOrSlug)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    Optional<Proposal> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same as it is in the database now, which keeps its counters. */
    Proposal refreshed(Proposal p) {
        getEntityManager().refresh(p);
        return p;
    }

    /** Locked, the newest first: whoever needs several takes them in this order, so that no two wait for each other. */
    void lockInOrder(Collection<UUID> ids) {
        OneColumn.of(
                        getEntityManager(),
                        "select id from proposal where id = any(:ids) order by id desc for update",
                        UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** A proposal and those in which it goes on, one after the other. */
    List<UUID> line(UUID proposal) {
        List<?> rows = OneColumn.of(
                        getEntityManager(),
                        """
                with recursive line (id, into_id, step) as (
                    select id, merged_into, 0 from proposal where id = :id
                    union all
                    select p.id, p.merged_into, l.step + 1 from proposal p join line l on p.id = l.into_id)
                select id from line order by step""",
                        UUID.class)
                .setParameter("id", proposal)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /** By their ids; one statement. */
    Map<UUID, Proposal> byId(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Proposal::id, Function.identity()));
    }

    /** Those that were begun with the adoptions. */
    List<Proposal> begunFrom(Set<UUID> adoptions) {
        return list("origin.adoptionId in ?1", adoptions);
    }

    /** Those that go on in that one. */
    List<Proposal> absorbedBy(UUID survivor) {
        return find("lineage.mergedInto = ?1 order by createdAt, id", survivor)
                .range(0, PORTION - 1)
                .list();
    }

    /** Those that were split off from that one. */
    List<Proposal> partsOf(UUID whole) {
        return find("lineage.derivedFrom = ?1 order by createdAt, id", whole)
                .range(0, PORTION - 1)
                .list();
    }

    /** How many proposals of that author were published and not taken back. */
    int publishedOf(UUID author) {
        return (int) count("author = ?1 and publishedAt is not null and status <> WITHDRAWN", author);
    }

    /** The body to which the routes of the installation lead; empty when none does. */
    Optional<UUID> routed(UUID proposal) {
        List<?> rows = OneColumn.of(
                        getEntityManager(),
                        "select problem_routed(p.area_ids, p.oktmo) from proposal p where p.id = :id",
                        UUID.class)
                .setParameter("id", proposal)
                .getResultList();
        return rows.stream().filter(Objects::nonNull).map(UUID.class::cast).findFirst();
    }

    /** How many supports its territory asks for, and of whom. */
    SupportPhase.Needed needed(UUID proposal) {
        var row = (Tuple) getEntityManager()
                .createNativeQuery(
                        "select proposal_threshold_of(p.oktmo), support_level_of(p.oktmo) from proposal p where p.id = :id",
                        Tuple.class)
                .setParameter("id", proposal)
                .getSingleResult();
        return new SupportPhase.Needed(row.get(0, Integer.class), AssuranceLevel.valueOf(row.get(1, String.class)));
    }

    /** The next number of the register. */
    long nextNumber() {
        return ((Number) OneColumn.of(getEntityManager(), "select nextval('proposal_number_seq')", Long.class)
                        .getSingleResult())
                .longValue();
    }

    /** Support phases whose last day is over, locked; a portion. Those of what is hidden stand still (dialogue.md 2.6). */
    List<Proposal> endedBefore(LocalDate day) {
        return find("status = OPEN and phase.supportUntil < ?1 and hiddenAt is null order by id desc", day)
                .range(0, PORTION - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Lets everybody have supported it by that day. */
    void endSupport(UUID id, LocalDate lastDay) {
        update("phase.supportUntil = ?1 where id = ?2 and status = OPEN", lastDay, id);
    }

    /** Lets every support phase end with its last day in that zone. */
    int endIn(ZoneId zone) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        update proposal p set support_ends_at = e.ends_at
                        from (select id, (support_until + 1)::timestamp at time zone :zone - interval '1 second' as ends_at
                              from proposal where support_until is not null) e
                        where p.id = e.id and p.support_ends_at is distinct from e.ends_at""")
                .setParameter("zone", zone.getId())
                .executeUpdate();
    }

    /** Those that their first author wants to take back and nobody has taken over in time, locked; a portion. */
    List<Proposal> withdrawnBefore(Instant now) {
        return find("withdrawal.withdrawalUntil < ?1 and hiddenAt is null order by id desc", now)
                .range(0, PORTION - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Claimed ones about which nobody has said anything since then, locked; a portion. */
    List<Proposal> silentSince(Instant then) {
        return find(
                        "status = IMPLEMENTED_CLAIMED and implementation.claimedAt < ?1 and hiddenAt is null"
                                + " and (implementation.silenceFrom is null or implementation.silenceFrom < ?1) order by id desc",
                        then)
                .range(0, PORTION - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Proposal> of(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }

    /** Those in which others propose with that first author and still do something, locked, the newest first. */
    List<Proposal> leftToOthers(UUID author) {
        List<?> ids = OneColumn.of(
                        getEntityManager(),
                        """
                select id from proposal where author = :author and organization_id is null
                  and cardinality(co_authors) > 0 and status not in ('WITHDRAWN', 'MERGED')
                order by id desc for update""",
                        UUID.class)
                .setParameter("author", author)
                .getResultList();
        return ids.stream()
                .map(UUID.class::cast)
                .map(this::findById)
                .map(this::refreshed)
                .toList();
    }

    /** What nobody else has ever seen goes with its author; what an organization or others write with them stays. */
    void forgetUnpublished(UUID author) {
        getEntityManager()
                .createNativeQuery(
                        """
                delete from proposal where author = :author and published_at is null
                  and (status = 'WITHDRAWN' or (organization_id is null and cardinality(co_authors) = 0))""")
                .setParameter("author", author)
                .executeUpdate();
    }
}
