package roundtable.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import roundtable.resolution.RoundTableSearchRepository.Found;
import roundtable.shared.spi.ShareCard;
import roundtable.shared.spi.StructuredData;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** What the page of a round table says of itself in its head. */
@ApplicationScoped
class RoundTableCards implements ShareCard {
    private final RoundTableSearchRepository roundTables;
    private final StructuredData data;

    RoundTableCards(RoundTableSearchRepository roundTables, StructuredData data) {
        this.roundTables = roundTables;
        this.data = data;
    }

    @Override
    public String section() {
        return "round-tables";
    }

    @Override
    public Optional<Card> card(String slug, String language) {
        return roundTables
                .bySlug(slug)
                .map(t -> new Card(
                        "/round-tables/" + t.slug(),
                        t.title(),
                        Texts.in(language, Message.of("resolution.card.round-table", t.day(), t.recommendations())),
                        jsonLd(t)));
    }

    @Override
    public Stream<Entry> entries(long from, int most) {
        return roundTables.pages().skip(from).limit(most);
    }

    private String jsonLd(Found t) {
        var event = data.about("Event", "/round-tables/" + t.slug());
        event.put("name", t.title());
        event.put("startDate", t.date());
        if (t.place() != null) {
            event.putObject("location").put("@type", "Place").put("name", t.place());
        }
        return event.toString();
    }
}
