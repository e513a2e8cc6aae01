package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.identity.People;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells those who watch over a resolution what nobody has done, and what no longer holds. */
@ApplicationScoped
class TrackerTelling {
    private static final int EXCERPT = 120;

    private final RecommendationRepository recommendations;
    private final People people;
    private final Outbox outbox;

    TrackerTelling(RecommendationRepository recommendations, People people, Outbox outbox) {
        this.recommendations = recommendations;
        this.people = people;
        this.outbox = outbox;
    }

    /** A report did not come: the addressee is told, and the councils that the same round table spoke to. */
    void missed(MissedReportRepository.Missed missed) {
        var told = new HashSet<UUID>();
        missed.councils().forEach(council -> told.addAll(people.holding("council_member", council)));
        told.addAll(peopleOf(missed.addressee()));
        var words = Map.of(
                "number",
                missed.number(),
                "title",
                shortened(missed.text()),
                "quarter",
                missed.quarter().toString());
        told.forEach(person -> tell(person, "report_missed", missed.recommendation(), words));
    }

    /** Something that was accepted holds no longer: the addressee is told, and who may take the recommendation up again. */
    void broken(Evidence evidence) {
        var row = recommendations.row(evidence.recommendationId()).orElseThrow();
        var told = new HashSet<>(people.holding("moderator", null));
        told.addAll(peopleOf(row.addressee().organizationId()));
        var words = Map.of("number", row.number(), "title", shortened(row.text()));
        told.forEach(person -> tell(person, "evidence_broken", row.id(), words));
    }

    private Set<UUID> peopleOf(@Nullable UUID organization) {
        var all = new HashSet<UUID>();
        if (organization != null) {
            for (var role : Set.of("representative", "officer", "council_member")) {
                all.addAll(people.holding(role, organization));
            }
        }
        return all;
    }

    private void tell(UUID person, String kind, UUID recommendation, Map<String, String> words) {
        outbox.add(new Notice(
                person,
                kind,
                new Subject(Recommendation.TYPE, recommendation),
                "/recommendations/" + recommendation,
                words));
    }

    private static String shortened(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT).strip() + "…";
    }
}
