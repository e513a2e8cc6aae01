package roundtable.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import roundtable.proposal.MergePolicy.Pair;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells the authors of both that they are asked, and the moderator and them what came of it. */
@ApplicationScoped
class MergeTelling {
    private final ProposalModeration subjects;
    private final SupportRepository supports;
    private final MergeRepository merges;
    private final Outbox outbox;

    MergeTelling(ProposalModeration subjects, SupportRepository supports, MergeRepository merges, Outbox outbox) {
        this.subjects = subjects;
        this.merges = merges;
        this.supports = supports;
        this.outbox = outbox;
    }

    void asked(Pair pair) {
        for (var p : Set.of(pair.child(), pair.survivor())) {
            tell(subjects.authors(p.id()), "proposal_merge_asked", pair, p);
        }
    }

    /** What came of it when it is not a merge: {@code declined}, {@code lapsed}, {@code cancelled}, {@code over}. */
    void ended(Pair pair, String how) {
        var whom = authors(pair);
        whom.add(pair.merge().proposedBy());
        tell(whom, "proposal_merge_" + how, pair, pair.survivor());
    }

    /** All whose support is counted in the survivor now learn where theirs is. */
    void united(Pair pair) {
        tell(told(pair.child(), pair.merge()), "proposal_merged", pair, pair.survivor());
    }

    /** All who are told that a proposal goes on in another one. */
    Set<UUID> told(Proposal child) {
        return merges.united(child.id()).map(m -> told(child, m)).orElseGet(Set::of);
    }

    private Set<UUID> told(Proposal child, ProposalMerge merge) {
        var whom = new HashSet<>(subjects.authors(child.id()));
        whom.addAll(subjects.authors(merge.survivorId()));
        whom.add(merge.proposedBy());
        whom.addAll(supports.of(child.id()));
        return whom;
    }

    private Set<UUID> authors(Pair pair) {
        var authors = new HashSet<>(subjects.authors(pair.child().id()));
        authors.addAll(subjects.authors(pair.survivor().id()));
        return authors;
    }

    private void tell(Set<UUID> whom, String kind, Pair pair, Proposal page) {
        whom.forEach(person -> outbox.add(new Notice(
                person,
                kind,
                new Subject(Proposal.TYPE, page.id()),
                "/proposals/" + page.slug(),
                Map.of(
                        "title",
                        pair.child().input().title(),
                        "survivor",
                        pair.survivor().input().title()))));
    }
}
