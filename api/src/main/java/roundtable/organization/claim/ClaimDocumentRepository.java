package roundtable.organization.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents of claims. */
@ApplicationScoped
class ClaimDocumentRepository implements PanacheRepositoryBase<ClaimDocument, UUID> {

    /** By claim, in the order in which they came. One statement. */
    Map<UUID, List<ClaimDocument>> of(Collection<UUID> claims) {
        return claims.isEmpty()
                ? Map.of()
                : list("claimId in ?1 order by id", claims).stream()
                        .collect(Collectors.groupingBy(ClaimDocument::claimId));
    }

    /** The lowest free place; empty when there is none. The claim is locked, so that it stays free. */
    OptionalInt freePlace(UUID claim) {
        var taken = list("claimId", claim).stream().map(ClaimDocument::place).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, ClaimDocument.MOST)
                .filter(place -> !taken.contains(place))
                .findFirst();
    }

    /** Takes a file from a claim; false when it is not there. */
    boolean take(UUID claim, UUID file) {
        return delete("claimId = ?1 and fileId = ?2", claim, file) > 0;
    }

    Set<UUID> used(Set<UUID> files) {
        return list("fileId in ?1", files).stream().map(ClaimDocument::fileId).collect(Collectors.toSet());
    }

    Optional<UUID> claimOf(UUID file) {
        return find("fileId", file).firstResultOptional().map(ClaimDocument::claimId);
    }

    /** Takes the documents from claims that ended before that, at most so many; returns how many. */
    int takeFromEnded(Instant before, int most) {
        return getEntityManager()
                .createNativeQuery(
                        """
                delete from organization_claim_document where id in (
                  select d.id from organization_claim_document d join organization_claim c on c.id = d.claim_id
                  where c.status not in ('SUBMITTED', 'CODE_SENT', 'DISPUTED') and coalesce(c.decided_at, c.updated_at) < :before
                  limit :most)""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    void takeFromAll(UUID claimant) {
        delete("claimId in (select c.id from Claim c where c.claimant = ?1)", claimant);
    }
}
