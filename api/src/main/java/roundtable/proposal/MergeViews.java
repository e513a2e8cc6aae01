package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.proposal.MergePolicy.Pair;

/** Merges and relatives as the caller may see them. */
@ApplicationScoped
class MergeViews {
    private final ProposalRepository proposals;
    private final MergeRepository merges;
    private final SupportRepository supports;
    private final MergePolicy policy;

    MergeViews(ProposalRepository proposals, MergeRepository merges, SupportRepository supports, MergePolicy policy) {
        this.proposals = proposals;
        this.merges = merges;
        this.supports = supports;
        this.policy = policy;
    }

    /** Those in which a proposal is one of the two, the latest first. */
    List<MergeView> views(Proposal p) {
        return merges.of(p.id()).stream()
                .map(this::pair)
                .flatMap(Optional::stream)
                .filter(policy::isVisible)
                .map(this::view)
                .toList();
    }

    private Optional<Pair> pair(ProposalMerge m) {
        return proposals.findByIdOptional(m.childId()).flatMap(child -> proposals
                .findByIdOptional(m.survivorId())
                .map(survivor -> new Pair(m, child, survivor)));
    }

    MergeView view(Pair pair) {
        var m = pair.merge();
        var open = m.status() == MergeStatus.PROPOSED;
        // As they will be counted: the survivor's authors and those whom the child brings along.
        var all = new HashSet<>(pair.child().parties());
        all.addAll(Union.own(pair.survivor()));
        return new MergeView(
                m.id(),
                m.status(),
                RelativeView.of(pair.child()),
                RelativeView.of(pair.survivor()),
                m.reason(),
                supports.union(List.of(m.childId(), m.survivorId()), all),
                open ? m.expiresAt() : null,
                agreed(pair, pair.child()) + agreed(pair, pair.survivor()),
                authors(pair.child()) + authors(pair.survivor()),
                m.endedAt(),
                policy.actions(pair));
    }

    private int agreed(Pair pair, Proposal p) {
        var agreed = new HashSet<>(merges.agreed(pair.merge().id(), p.id(), pair.words()));
        agreed.retainAll(p.parties());
        return agreed.size();
    }

    private static int authors(Proposal p) {
        return p.parties().size();
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
