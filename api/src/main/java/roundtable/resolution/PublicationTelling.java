package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.OutboxListener;

/** A round table is published: those who have to accept its recommendations are told, each once of all of theirs. */
@ApplicationScoped
class PublicationTelling implements OutboxListener<RoundTablePublished> {
    static final String RECEIVED = "recommendation_received";
    private static final String SEVERAL = "recommendations_received";

    private final RecommendationRepository recommendations;
    private final WhoseTurn whoseTurn;
    private final TrackerNotices notices;

    PublicationTelling(RecommendationRepository recommendations, WhoseTurn whoseTurn, TrackerNotices notices) {
        this.recommendations = recommendations;
        this.whoseTurn = whoseTurn;
        this.notices = notices;
    }

    @Override
    public Class<RoundTablePublished> event() {
        return RoundTablePublished.class;
    }

    @Override
    public String name() {
        return "round-table-telling";
    }

    @Override
    public void on(RoundTablePublished event) {
        tell(waiting(event.roundTableId()), whoseTurn::addressee, event.by());
    }

    /** The document names addressees in words: only now is it known which organization has to answer. */
    void named(AddresseesNamed event) {
        var theirs = waiting(event.roundTableId()).stream()
                .filter(r -> event.addressees().contains(r.addressee().id()))
                .toList();
        tell(theirs, this::organizations, event.by());
    }

    /** All whom the organizations' naming is told. */
    Set<UUID> told(UUID roundTable) {
        return byPerson(waiting(roundTable), this::organizations).keySet();
    }

    private Set<UUID> organizations(RecommendationRow r) {
        return whoseTurn.actingFor(r.addressee().organizationId());
    }

    private List<RecommendationRow> waiting(UUID roundTable) {
        return recommendations.ofRoundTable(roundTable).stream()
                .filter(r -> r.status() == RecommendationStatus.ASSIGNED)
                .toList();
    }

    private void tell(List<RecommendationRow> rows, Function<RecommendationRow, Set<UUID>> whom, @Nullable UUID but) {
        var byPerson = byPerson(rows, whom);
        byPerson.remove(but);
        notices.tellTogether(RECEIVED, byPerson, PublicationTelling::cause, PublicationTelling::words);
    }

    /** The people of an addressee are looked for once, not for each of its recommendations. */
    private static Map<UUID, List<RecommendationRow>> byPerson(
            List<RecommendationRow> rows, Function<RecommendationRow, Set<UUID>> whom) {
        var known = new HashMap<UUID, Set<UUID>>();
        var byPerson = new LinkedHashMap<UUID, List<RecommendationRow>>();
        for (var r : rows) {
            known.computeIfAbsent(r.addressee().id(), addressee -> whom.apply(r))
                    .forEach(person -> byPerson.computeIfAbsent(person, p -> new ArrayList<>())
                            .add(r));
        }
        return byPerson;
    }

    /**
     * The same for the same recommendations: whoever names the organization before the publication has been told gives
     * nobody a second notice.
     */
    private static UUID cause(List<RecommendationRow> rows) {
        var ids = rows.stream().map(r -> r.id().toString()).collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes((RECEIVED + " " + ids).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> words(List<RecommendationRow> rows) {
        return rows.size() == 1
                ? Map.of("title", TrackerNotices.title(rows.get(0)))
                : Map.of(
                        "step", SEVERAL,
                        "title", rows.get(0).roundTable().title(),
                        "count", String.valueOf(rows.size()));
    }
}
