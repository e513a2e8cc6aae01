package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.proposal.PracticeDrafts;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;

/** What organizations do with the practice of another one. */
@ApplicationScoped
class AdoptionService {
    private final StoryRepository stories;
    private final AdoptionRepository adoptions;
    private final StoryMoves moves;
    private final StoryPolicy policy;
    private final OrganizationDirectory organizations;
    private final ReferenceDirectory reference;
    private final PracticeDrafts drafts;
    private final Caller caller;

    AdoptionService(
            StoryRepository stories,
            AdoptionRepository adoptions,
            StoryMoves moves,
            StoryPolicy policy,
            OrganizationDirectory organizations,
            ReferenceDirectory reference,
            PracticeDrafts drafts,
            Caller caller) {
        this.stories = stories;
        this.adoptions = adoptions;
        this.moves = moves;
        this.policy = policy;
        this.organizations = organizations;
        this.reference = reference;
        this.drafts = drafts;
        this.caller = caller;
    }

    /**
     * Once for an organization: the database decides between two who say it at the same time. A draft proposal comes with it,
     * which its author finishes, or leaves.
     */
    @Transactional
    StoryAdoption adopt(String idOrSlug, StorySteps.AdoptionInput in) {
        var s = stories.at(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.check(StoryAction.ADOPT, s);
        if (!caller.actsFor(in.organizationId())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        if (organizations.cards(Set.of(in.organizationId()), "ru").isEmpty()) {
            throw ProblemException.invalid(List.of(StoryReferences.fault("/organizationId", "no-organization")));
        }
        if (!reference.territories(Set.of(in.territoryId()), "ru").containsKey(in.territoryId())) {
            throw ProblemException.invalid(List.of(StoryReferences.fault("/territoryId", "unknown-territory")));
        }
        var me = caller.id().orElseThrow(() -> ProblemException.of(ProblemType.UNAUTHENTICATED));
        var adoption = new StoryAdoption(s, in, me);
        adoptions.persistAndFlush(adoption);
        // What moderation has taken begins nothing: of such a story only the note is left.
        if (!s.isMasked()) {
            drafts.begin(AdoptedWords.draft(s, adoption));
        }
        moves.adoption(s, "adopt", in.organizationId());
        return adoption;
    }

    @Transactional
    StoryAdoption complete(String idOrSlug, UUID id, StorySteps.ResultInput in) {
        return end(idOrSlug, id, "adoption_done", a -> a.complete(in, moves.now()));
    }

    @Transactional
    StoryAdoption abandon(String idOrSlug, UUID id, String reason) {
        return end(idOrSlug, id, "adoption_abandoned", a -> a.abandon(reason, moves.now()));
    }

    private StoryAdoption end(String idOrSlug, UUID id, String action, Consumer<StoryAdoption> change) {
        var s = stories.at(idOrSlug).orElseThrow(ProblemException::notFound);
        policy.checkVisible(s);
        var adoption = adoptions.locked(s.id(), id).orElseThrow(ProblemException::notFound);
        if (!caller.actsFor(adoption.organizationId())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        change.accept(adoption);
        adoptions.flush();
        moves.adoption(s, action, adoption.organizationId());
        return adoption;
    }
}
