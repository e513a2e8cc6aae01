package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import roundtable.identity.People;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells those who watch over a resolution what nobody has done, and what no longer holds. */
@ApplicationScoped
class TrackerTelling {
    private final RecommendationRepository recommendations;
    private final People people;
    private final WhoseTurn whoseTurn;
    private final Outbox outbox;

    TrackerTelling(RecommendationRepository recommendations, People people, WhoseTurn whoseTurn, Outbox outbox) {
        this.recommendations = recommendations;
        this.people = people;
        this.whoseTurn = whoseTurn;
        this.outbox = outbox;
    }

    /** A report did not come: the addressee is told, and the councils that the same round table spoke to. */
    void missed(MissedReportRepository.Missed missed) {
        var told = new HashSet<UUID>();
        missed.councils().forEach(council -> told.addAll(people.holding("council_member", council)));
        told.addAll(whoseTurn.actingFor(missed.addressee()));
        var words = Map.of(
                "number",
                missed.number(),
                "title",
                TrackerNotices.shortened(missed.text()),
                "quarter",
                missed.quarter().toString());
        told.forEach(person -> tell(person, "report_missed", missed.recommendation(), words));
    }

    /** Something that was accepted holds no longer: the addressee is told, and who may take the recommendation up again. */
    void broken(Evidence evidence) {
        tellOf(evidence, "evidence_broken");
    }

    /** An accepted page elsewhere is another one now, or there no more: the same people look at it. */
    void webpage(Evidence evidence, WebpageStatus found) {
        tellOf(evidence, "evidence_page_" + EnumNames.of(found));
    }

    private void tellOf(Evidence evidence, String kind) {
        var row = recommendations.row(evidence.recommendationId()).orElseThrow();
        var told = whoseTurn.staff();
        told.addAll(whoseTurn.actingFor(row.addressee().organizationId()));
        var words = Map.of("number", row.number(), "title", TrackerNotices.shortened(row.text()));
        told.forEach(person -> tell(person, kind, row.id(), words));
    }

    private void tell(UUID person, String kind, UUID recommendation, Map<String, String> words) {
        outbox.add(new Notice(
                person,
                kind,
                new Subject(Recommendation.TYPE, recommendation),
                "/recommendations/" + recommendation,
                words));
    }
}
