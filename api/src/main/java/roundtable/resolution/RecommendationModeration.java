package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import roundtable.identity.People;
import roundtable.shared.spi.Changed;
import roundtable.shared.spi.ModeratedSubject;
import roundtable.shared.spi.Subject;

/**
 * A recommendation can be reported: the addressee, who promises and reports there, answers for it. A promise cannot be
 * taken from the public as a whole, or a word too many would make it vanish: hiding takes its words, as masking does.
 */
@ApplicationScoped
class RecommendationModeration implements ModeratedSubject {
    private final MaskedWordsRepository words;
    private final People people;
    private final Event<Changed> changed;

    RecommendationModeration(MaskedWordsRepository words, People people, Event<Changed> changed) {
        this.words = words;
        this.people = people;
        this.changed = changed;
    }

    @Override
    public String type() {
        return Recommendation.TYPE;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return words.recommendation(id).map(w -> new Shown(w.title(), w.all(), "/recommendations/" + id, w.version()));
    }

    @Override
    public Set<UUID> authors(UUID id) {
        var authors = new HashSet<UUID>();
        words.recommendation(id)
                .flatMap(MaskedWordsRepository.Words::organization)
                .ifPresent(organization -> {
                    authors.addAll(people.holding("representative", organization));
                    authors.addAll(people.holding("officer", organization));
                });
        return authors;
    }

    @Override
    public void hide(UUID id) {
        words.maskRecommendation(id);
        tell(id, "hide");
    }

    @Override
    public void mask(UUID id) {
        words.maskRecommendation(id);
        tell(id, "mask");
    }

    @Override
    public void restore(UUID id) {
        words.restoreRecommendation(id);
        tell(id, "unhide");
    }

    /** What was taken away does not stand in the log, or it would be kept there for ever. */
    private void tell(UUID id, String action) {
        changed.fire(new Changed(new Subject(Recommendation.TYPE, id), action, Map.of()));
    }
}
