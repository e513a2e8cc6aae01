package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.proposal.MergePolicy.Pair;
import roundtable.proposal.MergeRepository.Agreement;

/** Merges and relatives as the caller may see them. */
@ApplicationScoped
class MergeViews {
    private final ProposalRepository proposals;
    private final MergeRepository merges;
    private final MergePolicy policy;

    MergeViews(ProposalRepository proposals, MergeRepository merges, MergePolicy policy) {
        this.proposals = proposals;
        this.merges = merges;
        this.policy = policy;
    }

    /** Those in which a proposal is one of the two, the latest first. A statement for each kind of thing, not for each. */
    List<MergeView> views(Proposal p) {
        var all = merges.of(p.id());
        var both = proposals.byId(all.stream()
                .flatMap(m -> Stream.of(m.childId(), m.survivorId()))
                .collect(Collectors.toSet()));
        return views(all.stream()
                .filter(m -> both.containsKey(m.childId()) && both.containsKey(m.survivorId()))
                .map(m -> new Pair(
                        m,
                        Objects.requireNonNull(both.get(m.childId())),
                        Objects.requireNonNull(both.get(m.survivorId()))))
                .filter(policy::isVisible)
                .toList());
    }

    MergeView view(Pair pair) {
        return views(List.of(pair)).get(0);
    }

    private List<MergeView> views(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        var ids = pairs.stream().map(pair -> pair.merge().id()).toList();
        var agreed = merges.agreed(ids);
        var unions = merges.unions(ids);
        return pairs.stream()
                .map(pair -> view(
                        pair,
                        Objects.requireNonNull(agreed.get(pair.merge().id())),
                        unions.getOrDefault(pair.merge().id(), 0)))
                .toList();
    }

    private MergeView view(Pair pair, Agreement agreed, int union) {
        var m = pair.merge();
        return new MergeView(
                m.id(),
                m.status(),
                RelativeView.of(pair.child()),
                RelativeView.of(pair.survivor()),
                m.reason(),
                union,
                m.status() == MergeStatus.PROPOSED ? m.expiresAt() : null,
                among(agreed.child(), pair.child()) + among(agreed.survivor(), pair.survivor()),
                pair.child().parties().size() + pair.survivor().parties().size(),
                m.endedAt(),
                policy.actions(pair, agreed));
    }

    /** Those of the authors as they are now. */
    private static int among(Set<UUID> agreed, Proposal p) {
        return (int) p.parties().stream().filter(agreed::contains).count();
    }

    RelativesView relatives(Proposal p) {
        var lineage = p.lineage();
        return new RelativesView(
                one(lineage.mergedInto()),
                shown(proposals.absorbedBy(p.id()).stream()),
                one(lineage.derivedFrom()),
                shown(proposals.partsOf(p.id()).stream()),
                one(p.withdrawal().successorId()));
    }

    private @Nullable RelativeView one(@Nullable UUID id) {
        return shown(Optional.ofNullable(id).flatMap(proposals::findByIdOptional).stream()).stream()
                .findFirst()
                .orElse(null);
    }

    private static List<RelativeView> shown(Stream<Proposal> all) {
        return all.filter(Proposal::isPublic).map(RelativeView::of).toList();
    }
}
