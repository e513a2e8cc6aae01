package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import roundtable.shared.http.EnumNames;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** How recommendations move, for subscribers: accepted, reported on, done, not done. */
@ApplicationScoped
class RecommendationFeed implements FeedSource {
    /** Recommendations and what is said of them are in Russian. */
    private static final String LANGUAGE = "ru";

    private final FeedRepository rows;

    RecommendationFeed(FeedRepository rows) {
        this.rows = rows;
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
        return rows.steps(most).stream()
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
