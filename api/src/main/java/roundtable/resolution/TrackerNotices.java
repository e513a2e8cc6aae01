package roundtable.resolution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import roundtable.shared.spi.Notice;
import roundtable.shared.spi.Notices;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Outbox;

/** Tells people of recommendations; of several of one round table with one notice, however many they are. */
@ApplicationScoped
class TrackerNotices {
    private static final int EXCERPT = 120;
    /** Of how many the notice gives the names; the page of the round table has them all. */
    private static final int NAMED = 10;

    private final Outbox outbox;

    TrackerNotices(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Of one recommendation, each person once of one cause. */
    void tell(UUID cause, Set<UUID> whom, String kind, RecommendationRow r, Map<String, String> words) {
        if (!whom.isEmpty()) {
            outbox.add(new Notices(cause, whom, kind, new Subject(Recommendation.TYPE, r.id()), page(r), words));
        }
    }

    /**
     * Of several of one round table. People who are told of the same ones are told together.
     *
     * @param byPerson what each person is told of, in the order of the document, at least one
     * @param cause the reason to tell of exactly these
     * @param words of one or of several
     */
    void tellTogether(
            String kind,
            Map<UUID, List<RecommendationRow>> byPerson,
            Function<List<RecommendationRow>, UUID> cause,
            Function<List<RecommendationRow>, Map<String, String>> words) {
        byPerson.entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, LinkedHashMap::new, mapping(Map.Entry::getKey, toSet())))
                .forEach((rows, whom) -> {
                    if (rows.size() == 1) {
                        tell(cause.apply(rows), whom, kind, rows.get(0), words.apply(rows));
                    } else {
                        several(cause.apply(rows), whom, kind, rows, words.apply(rows));
                    }
                });
    }

    private void several(
            UUID cause, Set<UUID> whom, String kind, List<RecommendationRow> rows, Map<String, String> words) {
        var roundTable = rows.get(0).roundTable();
        var links = rows.stream()
                .limit(NAMED)
                .map(r -> new Notice.Link(title(r), page(r)))
                .toList();
        outbox.add(new Notices(
                cause,
                whom,
                kind,
                new Subject(RoundTable.TYPE, roundTable.id()),
                "/round-tables/" + roundTable.slug(),
                words,
                links));
    }

    /** What it is called in a notice. */
    static String title(RecommendationRow r) {
        return r.number() + ". " + shortened(r.text());
    }

    static String shortened(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT).strip() + "…";
    }

    private static String page(RecommendationRow r) {
        return "/recommendations/" + r.id();
    }
}
