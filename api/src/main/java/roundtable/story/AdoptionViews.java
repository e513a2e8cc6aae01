package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.identity.Caller;
import roundtable.proposal.PracticeDrafts;
import roundtable.reference.ReferenceDirectory;
import roundtable.story.AdoptionRepository.Place;

/** Adoptions as the caller sees them. */
@ApplicationScoped
class AdoptionViews {
    private final StoryViews names;
    private final ReferenceDirectory reference;
    private final PracticeDrafts drafts;
    private final StoryPolicy policy;
    private final Caller caller;

    AdoptionViews(
            StoryViews names, ReferenceDirectory reference, PracticeDrafts drafts, StoryPolicy policy, Caller caller) {
        this.names = names;
        this.reference = reference;
        this.drafts = drafts;
        this.policy = policy;
        this.caller = caller;
    }

    List<AdoptionView> views(Story story, List<StoryAdoption> adoptions) {
        var named = names.names(adoptions.stream().map(StoryAdoption::organizationId));
        var territories = names.territories(adoptions.stream().map(StoryAdoption::territoryId));
        var begun = drafts.of(adoptions.stream().map(StoryAdoption::id).collect(Collectors.toSet()));
        var insider = policy.tellsFor(story) || policy.isStaff();
        return adoptions.stream()
                .map(a -> {
                    var own = caller.actsFor(a.organizationId());
                    return new AdoptionView(
                            a.id(),
                            a.storyId(),
                            a.storyVersion(),
                            named.get(a.organizationId()),
                            territories.get(a.territoryId()),
                            a.note(),
                            own || insider ? a.contact() : null,
                            a.status(),
                            a.result(),
                            a.url(),
                            begun.get(a.id()),
                            own ? AdoptionStatus.LIFE.actionsIn(a.status()) : Set.of(),
                            a.createdAt(),
                            a.endedAt());
                })
                .toList();
    }

    List<AdoptionView.Place> places(List<Place> places) {
        var territories = names.territories(places.stream().map(Place::territory));
        var centres = reference.centres(territories.keySet());
        return places.stream()
                .flatMap(p -> Stream.ofNullable(territories.get(p.territory()))
                        .map(t -> new AdoptionView.Place(t, centres.get(t.id()), p.count(), p.done())))
                .toList();
    }
}
