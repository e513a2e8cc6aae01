package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.Inputs;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** How recommendations move, for subscribers: accepted, reported on, done, not done. */
@ApplicationScoped
class RecommendationFeed implements FeedSource {
    /** Recommendations and what is said of them are in Russian. */
    private static final String LANGUAGE = "ru";

    private final FeedRepository rows;

    private final Inputs inputs;
    private final Clock clock;

    RecommendationFeed(FeedRepository rows, Inputs inputs, Clock clock) {
        this.rows = rows;
        this.inputs = inputs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recommendations";
    }

    @Override
    public String page() {
        return "/round-tables";
    }

    @Override
    public String titleKey() {
        return "resolution.feed.recommendations";
    }

    @Override
    public List<Entry> latest(int most) {
        return latest(most, Map.of());
    }

    /** Of a round table, an addressee, a state: everything that narrows the list narrows the feed. */
    @Override
    public List<Entry> latest(int most, Map<String, List<String>> query) {
        var filter = inputs.query(RecommendationFilter.class, query);
        return rows.steps(RecommendationCriteria.of(filter, LocalDate.now(clock), FeedRepository.HEALTH), most).stream()
                .map(s -> new Entry(
                        s.id(),
                        "/recommendations/" + s.recommendation(),
                        Texts.in(
                                LANGUAGE,
                                Message.of(
                                        "resolution.feed.step",
                                        s.number(),
                                        Texts.in(
                                                LANGUAGE,
                                                Message.of("resolution.feed.step." + EnumNames.of(s.action()))))),
                        Objects.requireNonNullElse(s.reason(), s.text()),
                        null,
                        s.at(),
                        s.at(),
                        LANGUAGE))
                .toList();
    }
}
