package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Resolutions of round tables for subscribers. */
@ApplicationScoped
class RoundTableFeed implements FeedSource {
    /** Resolutions are in Russian. */
    private static final String LANGUAGE = "ru";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final FeedRepository rows;

    RoundTableFeed(FeedRepository rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "round-tables";
    }

    @Override
    public String page() {
        return "/round-tables";
    }

    @Override
    public String titleKey() {
        return "resolution.feed.round-tables";
    }

    @Override
    public List<Entry> latest(int most) {
        return rows.roundTables(most).stream()
                .map(t -> new Entry(
                        t.id(),
                        "/round-tables/" + t.slug(),
                        t.title(),
                        Texts.in(
                                LANGUAGE,
                                Message.of("resolution.card.round-table", DAY.format(t.heldOn()), t.recommendations())),
                        null,
                        t.publishedAt(),
                        t.updatedAt(),
                        LANGUAGE))
                .toList();
    }
}
